namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> of whatever type.</summary>
internal interface IInput
{
    /// <summary>The whole value: one unknown element makes all of it unknown.</summary>
    IOutput ToOutput();

    /// <summary>The value to serialize: a collection here still holds its elements one by one.</summary>
    IOutput ToShape();
}
