namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    public string? ImportId { get; set; }

    /// <summary>New options: those of the first, overridden and continued by those of the second.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.AbsorbCustom(options1);
        merged.AbsorbCustom(options2);
        return merged;
    }

    internal override CustomResourceOptions Clone() => Merge(this, null);

    private void AbsorbCustom(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        Absorb(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        _additionalSecretOutputs = Continued(_additionalSecretOutputs, other._additionalSecretOutputs);
        ImportId = other.ImportId ?? ImportId;
    }
}
