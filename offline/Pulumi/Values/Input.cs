namespace Pulumi;

/// <summary>An argument: a value at hand, or one that another resource will have.</summary>
public class Input<T> : IInput
{
    private protected Input(Output<T> whole)
    {
        Whole = whole ?? throw new ArgumentNullException(nameof(whole));
    }

    private protected Output<T> Whole { get; set; }

    private protected virtual IOutput Shape => Whole;

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Whole;

    IOutput IInput.ToOutput() => Whole;

    IOutput IInput.ToShape() => Shape;
}
