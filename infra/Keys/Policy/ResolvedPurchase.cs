using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>What a workload buys, and where those parts were written that it does not say itself.</summary>
/// <param name="Policy">How its instances are bought; what it leaves out is the platform's best practice.</param>
/// <param name="Origins">By the name of a key of spot policy, the path at which its value was written.</param>
internal sealed record ResolvedPurchase(SpotOverride Policy, ValueMap<string> Origins)
{
    /// <summary>The platform's best practice, which holds where a stack says nothing.</summary>
    public static ResolvedPurchase OfPlatform { get; } = new(new SpotOverride(), ValueMap<string>.Empty);

    /// <summary>The purchase with a policy on top of it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="path">Where it was written; <see langword="null"/> for the workload itself.</param>
    public ResolvedPurchase With(SpotOverride policy, string? path)
    {
        var result = policy.Over(Policy);
        var keys = SpotKeys.KeysOf(policy).ToList();
        var kept = Policy.PayAsYouGo || result.PayAsYouGo ? [] : Origins.Where(origin => !keys.Contains(origin.Key));
        var added = path is null ? [] : keys.Select(key => KeyValuePair.Create(key, ConfigPath.Key(path, key)));
        return new(result, new ValueMap<string>(kept.Concat(added)));
    }
}
