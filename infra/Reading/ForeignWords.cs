using System.Collections.Frozen;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Words that manifests of Kubernetes and Knative and the files of neighbours have for what this configuration has a key for. A word leads to the first of its
/// keys that the section knows.
/// </summary>
internal static class ForeignWords
{
    private static readonly FrozenDictionary<string, string[]> s_words = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["minscale"] = ["scale.min", "min"],
        ["mininstances"] = ["scale.min", "min"],
        ["minreplicas"] = ["scale.min", "min"],
        ["maxscale"] = ["scale.max", "max"],
        ["maxinstances"] = ["scale.max", "max"],
        ["maxreplicas"] = ["scale.max", "max"],
        ["minimum"] = ["min"],
        ["maximum"] = ["max"],
        ["autoscaling"] = ["scale"],
        ["initialscale"] = ["scale.initial", "initial"],
        ["activationscale"] = ["scale.activation", "activation"],
        ["targetutilizationpercentage"] = ["scale.utilization", "utilization"],
        ["targetburstcapacity"] = ["scale.burstCapacity", "burstCapacity"],
        ["scaletozeropodretentionperiod"] = ["scale.retention", "retention"],
        ["replicas"] = ["scale.min", "parallelism", "nodes", "min"],
        ["desiredsize"] = ["nodes"],
        ["instances"] = ["scale.min", "parallelism", "nodes"],
        ["containerconcurrency"] = ["concurrency"],
        ["maxconcurrency"] = ["concurrency"],
        ["timeoutseconds"] = ["grace", "timeout"],
        ["timeout"] = ["grace"],
        ["terminationgraceperiodseconds"] = ["grace"],
        ["responsestarttimeoutseconds"] = ["responseStartTimeout"],
        ["idletimeoutseconds"] = ["idleTimeout"],
        ["limits"] = ["cpuLimit", "resources.cpuLimit"],
        ["requests"] = ["cpuRequest", "resources.cpuRequest"],
        ["cpu"] = ["cpuLimit", "resources.cpuLimit"],
        ["memory"] = ["memoryLimit", "resources.memoryLimit"],
        ["nvidia.com/gpu"] = ["gpu", "resources.gpu"],
        ["ports"] = ["port"],
        ["containerport"] = ["port"],
        ["livenessprobe"] = ["liveness"],
        ["readinessprobe"] = ["readiness"],
        ["healthcheck"] = ["readiness"],
        ["startup"] = ["startupProbe"],
        ["http"] = ["httpGet"],
        ["https"] = ["httpGet"],
        ["tcpsocket"] = ["tcp"],
        ["initialdelayseconds"] = ["delay"],
        ["periodseconds"] = ["period"],
        ["successthreshold"] = ["successes"],
        ["failurethreshold"] = ["failures"],
        ["volumemounts"] = ["mounts"],
        ["claim"] = ["persistentVolumeClaim"],
        ["claimname"] = ["persistentVolumeClaim"],
        ["pvc"] = ["persistentVolumeClaim"],
        ["affinity"] = ["placement.nodeAffinity", "nodeAffinity"],
        ["runtimeclassname"] = ["placement.runtimeClass", "runtimeClass"],
        ["securitycontext"] = ["security"],
        ["host"] = ["domains"],
        ["hosts"] = ["domains"],
        ["hostname"] = ["domains"],
        ["serviceaccountname"] = ["serviceAccount"],
        ["environment"] = ["env"],
        ["valuefrom"] = ["secret"],
        ["secretkeyref"] = ["secret"],
        ["configmapkeyref"] = ["configMap"],
        ["entrypoint"] = ["command"],
        ["cmd"] = ["args"],
        ["activedeadlineseconds"] = ["deadline"],
        ["retries"] = ["backoffLimit"],
        ["ttlsecondsafterfinished"] = ["ttl"],
        ["restartpolicy"] = ["restart"],
        ["cron"] = ["schedule.cron"],
        ["crontab"] = ["schedule.cron"],
        ["concurrencypolicy"] = ["concurrency", "schedule.concurrency"],
        ["startingdeadlineseconds"] = ["startingDeadline", "schedule.startingDeadline"],
        ["successfuljobshistorylimit"] = ["successfulHistory", "schedule.successfulHistory"],
        ["failedjobshistorylimit"] = ["failedHistory", "schedule.failedHistory"],
        ["instancetype"] = ["instanceTypes", "choices", "capacity.choices"],
        ["instancetypes"] = ["choices", "capacity.choices"],
        ["usespecs"] = ["choices", "capacity.choices"],
        ["spotpricelimit"] = ["priceLimit", "spot.priceLimit"],
        ["maxprice"] = ["priceLimit", "spot.priceLimit"],
        ["spotprice"] = ["priceLimit", "spot.priceLimit"],
        ["spotduration"] = ["protection", "spot.protection"],
        ["spotstrategy"] = ["spot"],
        ["vswitchids"] = ["vswitches", "capacity.vswitches", "nodeVswitches"],
        ["securitygroupids"] = ["securityGroups", "capacity.securityGroups"],
        ["vpcid"] = ["vpc", "network.existing.vpc"],
        ["clusterspec"] = ["edition"],
        ["version"] = ["kubernetesVersion"],
    }.ToFrozenDictionary();

    /// <summary>The key; <see langword="null"/> when the word is none of these.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">Keys of the section.</param>
    public static string? Find(string word, IReadOnlyCollection<string> known) =>
        s_words.GetValueOrDefault(Plain(word))?.FirstOrDefault(each => known.Contains(each.Split('.')[0]));

    /// <summary>What else there is to know of the key that a word leads to, as part of a sentence; empty for most.</summary>
    /// <param name="word">What was written.</param>
    public static string FormOf(string word) => Plain(word) switch
    {
        var plain when plain.EndsWith("seconds", StringComparison.Ordinal) => ", with a unit such as 60s,",
        "requests" => ", and 'memoryRequest' beside it,",
        "limits" => ", and 'memoryLimit' beside it,",
        _ => "",
    };

    private static string Plain(string word) =>
        word.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
