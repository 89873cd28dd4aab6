namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> of whatever type.</summary>
internal interface IOutput
{
    ValueTask<OutputData<object?>> GetDataAsync();
}
