namespace AckKnativeSpot.Rollouts;

/// <summary>
/// What the platform says about an instance, as a condition or an event of its pod. Sources: Alibaba Cloud, "Custom events of Elastic Container Instance"
/// and "Custom conditions of Elastic Container Instance-based pods"; codes of the API as ECS documents them.
/// </summary>
internal static class EciTroubles
{
    /// <summary>The condition that tells how the creation of an instance goes.</summary>
    public const string CreatedCondition = "ContainerInstanceCreated";

    /// <summary>The condition of a preemptible instance that is about to be reclaimed.</summary>
    public const string ExpiredCondition = "ContainerInstanceExpired";

    // Some answers carry the kind of the object in front, as in "ContainerGroup.NoStock".
    private const string Prefix = "ContainerGroup.";

    // A code inside the message of a failed call wins over the reason, which then says only that it failed.
    private static readonly (string Code, Cause Cause)[] s_codes =
    [
        ("LowerThanPublicPrice", Causes.BidTooLow),
        ("lower than current public price", Causes.BidTooLow),
        ("IpNotEnough", Causes.VswitchFull),
        ("not enough IpAddress", Causes.VswitchFull),
        ("NoStock", Causes.NoStock),
        ("out of stock", Causes.NoStock),
        ("Zone.NotOnSale", Causes.ZoneClosed),
        ("InsufficientBalance", Causes.Balance),
        ("QuotaExceed", Causes.CloudQuota),
        ("Throttling", Causes.PlatformBusy),
    ];

    /// <summary>The trouble behind a reason; <see langword="null"/> when the reason is none of the platform's, or nothing to worry about.</summary>
    /// <param name="target">What was asked for.</param>
    /// <param name="reason">Reason of the condition or event.</param>
    /// <param name="message">Its message.</param>
    /// <param name="since">Since when.</param>
    public static Trouble? Of(RolloutTarget target, string reason, string message, DateTimeOffset? since)
    {
        var bare = reason.StartsWith(Prefix, StringComparison.Ordinal) ? reason[Prefix.Length..] : reason;
        return CauseOf(bare, message) is { } cause ? new Trouble(cause, "", What(cause, target, message), since) : null;
    }

    private static Cause? CauseOf(string reason, string message) => reason switch
    {
        "StockExhaust" => Causes.StockLow,
        "NoStock" => Causes.NoStock,
        "StockClose" => Causes.ZoneClosed,
        "InsufficientBalance" => Causes.Balance,
        "DiskCapacityQuotaFull" => Causes.CloudQuota,
        "CpuOptionsNotSupported" or "CpuOptionsNotValid" => Causes.CpuOptions,
        "SpotDegraded" => Causes.SpotDegraded,
        "SpotToBeReleased" => Causes.Reclaimed,
        "FailedScheduling" when IsOfPlatform(message) => ByCode(message) ?? Causes.PlatformBusy,
        "UnknownError" or "Throttling" => ByCode(message) ?? Causes.PlatformBusy,
        "ProviderCreateFailed" or "ProviderFailed" or "ContainerInstanceScheduleFailed" => ByCode(message) ?? Causes.PlatformBusy,
        _ => null,
    };

    // The scheduler of Kubernetes uses the same word for a pod that no node takes.
    private static bool IsOfPlatform(string message) =>
        message.StartsWith("Schedule eci failed", StringComparison.Ordinal) || message.StartsWith("Unknown error occurred", StringComparison.Ordinal);

    private static Cause? ByCode(string message) => s_codes.FirstOrDefault(code => message.Contains(code.Code, StringComparison.Ordinal)).Cause;

    private static string What(Cause cause, RolloutTarget target, string message)
    {
        var said = QuotedText.Of(message) is { Length: > 0 } text ? $": {text.TrimEnd('.')}" : "";
        return (cause.OfWorkload ?? cause.Title)
            .Replace(Cause.Types, Types(target), StringComparison.Ordinal)
            .Replace(Cause.Places, Places(target), StringComparison.Ordinal)
            .Replace(Cause.Fallback, Fallback(target), StringComparison.Ordinal)
            .Replace(Cause.Limit, target.PriceLimit ?? "the pods", StringComparison.Ordinal) + said;
    }

    private static string Types(RolloutTarget target) => target.Types.Count == 0 ? "any type" : string.Join(", ", target.Types);

    private static string Places(RolloutTarget target) =>
        target.Zones.Count > 0 ? string.Join(", ", target.Zones)
        : target.Vswitches.Count > 0 ? string.Join(", ", target.Vswitches)
        : "the vSwitches of the virtual node";

    private static string Fallback(RolloutTarget target) => target is { OnSpot: true, FallsBack: false } ? ", and there is no fallback to pay-as-you-go" : "";
}
