using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>Generators of single values: legal nearly always, so that many specifications have no fault and most others have one or two.</summary>
internal static class Pick
{
    private const int LegalPerFault = 60;

    public static Gen<T> Mostly<T>(T[] legal, params T[] illegal) =>
        illegal.Length == 0 ? Gen.Elements(legal) : Gen.Frequency((LegalPerFault, Gen.Elements(legal)), (1, Gen.Elements(illegal)));

    public static Gen<T?> Maybe<T>(T[] legal, params T[] illegal)
        where T : struct =>
        Gen.Frequency((3, Gen.Constant<T?>(null)), (1, Mostly(legal, illegal).Select(value => (T?)value)));

    public static Gen<T?> Optional<T>(Gen<T> value)
        where T : class =>
        Gen.Frequency((3, Gen.Constant<T?>(null)), (1, value.Select(some => (T?)some)));

    public static Gen<ValueMap<T>> Map<T>(Gen<string> keys, Gen<T> values, int most) =>
        from count in Gen.Choose(0, most)
        from chosen in keys.ListOf(count)
        from held in values.ListOf(count)
        select new ValueMap<T>(chosen.Zip(held).DistinctBy(pair => pair.First).Select(pair => KeyValuePair.Create(pair.First, pair.Second)));

    public static Gen<ValueList<T>> List<T>(Gen<T> items, int least, int most) =>
        from count in Gen.Choose(least, most)
        from held in items.ListOf(count)
        select held.ToValueList();
}
