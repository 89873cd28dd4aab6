namespace Pulumi;

/// <summary>A <see cref="Union{T0, T1}"/> of whatever types.</summary>
internal interface IUnion
{
    object Value { get; }
}
