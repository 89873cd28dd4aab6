using Pulumi;

namespace AckKnativeSpot.Tests.Offline;

[EnumType]
internal readonly struct Colour
{
    private readonly string _value;

    private Colour(string value)
    {
        _value = value;
    }

    public static Colour Red { get; } = new("red");

    public static explicit operator string(Colour colour) => colour._value;
}
