using AckKnativeSpot.Cost;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Tests.Manifests;
using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>What a stack file says of a pod and its containers, and what it is in the manifest: the same in a service and in a job.</summary>
public class PodKeysTests
{
    private const string Flags =
        "knative: { install: { upstream: {} }, config: { features: { kubernetes.podspec-nodeselector: enabled, kubernetes.podspec-affinity: enabled, "
        + "kubernetes.podspec-tolerations: allowed, kubernetes.podspec-runtimeclassname: enabled, kubernetes.podspec-init-containers: enabled, "
        + "kubernetes.podspec-persistent-volume-claim: enabled, kubernetes.podspec-persistent-volume-write: enabled, kubernetes.containerspec-addcapabilities: "
        + "enabled } } }\n";

    /// <summary>Keys of a container, and the fields that they become.</summary>
    public static TheoryData<string, string> OfContainers => new()
    {
        { "workingDir: /srv", "workingDir: /srv" },
        { "imagePullPolicy: always", "imagePullPolicy: Always" },
        { "imagePullPolicy: ifNotPresent", "imagePullPolicy: IfNotPresent" },
        { "imagePullPolicy: never", "imagePullPolicy: Never" },
        { "envFrom: [{ secret: keys }]", "envFrom: [{ secretRef: { name: keys } }]" },
        { "envFrom: [{ configMap: settings, prefix: SHOP_, optional: true }]", "envFrom: [{ prefix: SHOP_, configMapRef: { name: settings, optional: "
            + "true } }]" },
        { "envFrom: [{ secret: a, optional: false }, { configMap: b }]", "envFrom: [{ secretRef: { name: a } }, { configMapRef: { name: b } }]" },
        { "env: { A: { secret: keys, key: a, optional: true } }", "env: [{ name: A, valueFrom: { secretKeyRef: { name: keys, key: a, optional: true } } }]" },
        { "env: { A: { configMap: settings, key: a, optional: true } }", "env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: a, optional: "
            + "true } } }]" },
        { "env: { A: { secret: keys, key: a, optional: false } }", "env: [{ name: A, valueFrom: { secretKeyRef: { name: keys, key: a } } }]" },
        { "resources: { ephemeralStorageRequest: 1Gi, ephemeralStorageLimit: 2Gi }", "resources: { requests: { ephemeral-storage: 1Gi }, limits: { "
            + "ephemeral-storage: 2Gi } }" },
        { "resources: { ephemeralStorageLimit: 1500M }", "resources: { limits: { ephemeral-storage: 1500M } }" },
        { "resources: { cpuLimit: 1, ephemeralStorageRequest: 512Mi }", "resources: { requests: { ephemeral-storage: 512Mi }, limits: { cpu: '1' } }" },
        {
            "security: restricted",
            "securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: [ALL] }, seccompProfile: { type: RuntimeDefault } }"
        },
        {
            "security: { profile: restricted, runAsUser: 1000, runAsGroup: 2000, readOnlyRootFilesystem: true, addCapabilities: [NET_BIND_SERVICE] }",
            "securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 2000, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, "
            + "capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] }, seccompProfile: { type: RuntimeDefault } }"
        },
        { "security: { profile: restricted, runAsNonRoot: false, dropCapabilities: [], seccomp: unconfined }",
            "securityContext: { runAsNonRoot: false, allowPrivilegeEscalation: false, seccompProfile: { type: Unconfined } }" },
        { "security: { runAsUser: 0, dropCapabilities: [NET_RAW] }", "securityContext: { runAsUser: 0, capabilities: { drop: [NET_RAW] } }" },
    };

    /// <summary>Keys of a pod, and the fields that they become.</summary>
    public static TheoryData<string, string> OfPods => new()
    {
        { "placement: { nodeSelector: { type: virtual-kubelet, disk: ssd } }", "nodeSelector: { disk: ssd, type: virtual-kubelet }" },
        { "placement: { runtimeClass: rund }", "runtimeClassName: rund" },
        {
            "placement: { tolerations: [{ key: virtual-kubelet.io/provider, value: alibabacloud, effect: NoSchedule }, { key: spot, effect: NoExecute, "
                + "duration: 1m }, {}] }",
            "tolerations: [{ key: virtual-kubelet.io/provider, operator: Equal, value: alibabacloud, effect: NoSchedule }, "
            + "{ key: spot, operator: Exists, effect: NoExecute, tolerationSeconds: 60 }, { operator: Exists }]"
        },
        {
            "placement: { nodeAffinity: { required: [{ topology.kubernetes.io/zone: { in: [cn-hangzhou-h, cn-hangzhou-i] }, arm: { exists: false } }, { gpu: { "
                + "exists: true } }] } }",
            "affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: ["
            + "{ matchExpressions: [{ key: arm, operator: DoesNotExist }, { key: topology.kubernetes.io/zone, operator: In, values: [cn-hangzhou-h, "
            + "cn-hangzhou-i] }] }, { matchExpressions: [{ key: gpu, operator: Exists }] }] } } }"
        },
        {
            "placement: { nodeAffinity: { preferred: [{ weight: 50, nodes: { zone: { notIn: [a] }, cores: { greaterThan: 8 } } }, { weight: 1, nodes: { age: { "
                + "lessThan: 3 } } }] } }",
            "affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: ["
            + "{ weight: 50, preference: { matchExpressions: [{ key: cores, operator: Gt, values: ['8'] }, { key: zone, operator: NotIn, values: [a] }] } }, "
            + "{ weight: 1, preference: { matchExpressions: [{ key: age, operator: Lt, values: ['3'] }] } }] } }"
        },
        {
            "initContainers: [{ name: migrate, image: 'registry-vpc.{region}.aliyuncs.com/shop/migrate:1', command: [/migrate], env: { A: b }, security: "
                + "restricted }, { name: warm, image: shop/warm }]",
            "initContainers: [{ name: migrate, image: registry-vpc.cn-hangzhou.aliyuncs.com/shop/migrate:1, command: [/migrate], env: [{ name: A, value: b }], "
            + "securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: [ALL] }, seccompProfile: { type: RuntimeDefault "
            + "} } }, { name: warm, image: shop/warm }]"
        },
    };

    /// <summary>Volumes, and how a container sees them.</summary>
    public static TheoryData<string, string, string, string> OfVolumes => new()
    {
        { "secret: keys, optional: true", "/k", "secret: { secretName: keys, optional: true }", "{ mountPath: /k, readOnly: true }" },
        { "secret: keys, items: { tls.crt: cert/tls.crt }", "{ path: /k }", "secret: { secretName: keys, items: [{ key: tls.crt, path: "
            + "cert/tls.crt }] }", "{ mountPath: /k, readOnly: true }" },
        { "configMap: settings, optional: false", "{ path: /k, subPath: a.yaml }", "configMap: { name: settings }", "{ mountPath: /k, subPath: a.yaml, "
            + "readOnly: true }" },
        { "emptyDir: disk, sizeLimit: 2Gi", "{ path: /k, readOnly: true }", "emptyDir: { sizeLimit: 2Gi }", "{ mountPath: /k, readOnly: true }" },
        { "emptyDir: memory", "{ path: /k, readOnly: false }", "emptyDir: { medium: Memory }", "{ mountPath: /k }" },
        { "persistentVolumeClaim: data", "/k", "persistentVolumeClaim: { claimName: data }", "{ mountPath: /k }" },
        { "persistentVolumeClaim: data", "{ path: /k, readOnly: true }", "persistentVolumeClaim: { claimName: data }", "{ mountPath: /k, readOnly: true }" },
        { "persistentVolumeClaim: data, readOnly: true", "/k", "persistentVolumeClaim: { claimName: data, readOnly: "
            + "true }", "{ mountPath: /k, readOnly: true }" },
        {
            "projected: [{ secret: keys, items: { a: b }, optional: true }, { configMap: settings }, { serviceAccountToken: token, audience: vault, "
                + "expiration: 1h }]",
            "/k",
            "projected: { sources: [{ secret: { name: keys, items: [{ key: a, path: b }], optional: true } }, { configMap: { name: settings } }, "
            + "{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 } }] }",
            "{ mountPath: /k, readOnly: true }"
        },
        { "projected: [{ serviceAccountToken: token }]", "/k", "projected: { sources: [{ serviceAccountToken: { path: token "
            + "} }] }", "{ mountPath: /k, readOnly: true }" },
    };

    [Theory]
    [MemberData(nameof(OfContainers))]
    public void Container_OfAServiceOrAJob_HasTheFields(string keys, string fields) => Assert.All(Pods(keys), pod =>
    {
        var expected = Tree.OfYaml(fields);
        var container = (Dictionary<string, object>)((List<object>)pod["containers"])[0];
        Assert.Equal(expected, Tree.Canonical(container.Where(field => field.Key is not ("name" or "image")).ToDictionary()));
    });

    [Theory]
    [MemberData(nameof(OfPods))]
    public void Pod_OfAServiceOrAJob_HasTheFields(string keys, string fields) => Assert.All(Pods(keys), pod =>
        Assert.Equal(
            Tree.OfYaml(fields), Tree.Canonical(pod.Where(field => field.Key is not ("containers" or "restartPolicy" or "timeoutSeconds")).ToDictionary())));

    [Theory]
    [MemberData(nameof(OfVolumes))]
    public void Volume_OfAServiceOrAJob_IsSeenAsStated(string source, string mount, string volume, string seen) =>
        Assert.All(Pods($"volumes: {{ v: {{ {source} }} }}, mounts: {{ v: {mount} }}"), pod =>
        {
            Assert.Equal(Tree.OfYaml($"[{{ name: v, {volume} }}]"), Tree.Canonical(pod["volumes"]));
            Assert.Equal(
                Tree.OfYaml($"[{{ name: v, {seen[1..]}]"), Tree.Canonical(((Dictionary<string, object>)((List<object>)pod["containers"])[0])["volumeMounts"]));
        });

    [Fact]
    public void Mounts_OfOneVolumeAtTwoPaths_AreBothThere() =>
        Assert.All(Pods("volumes: { v: { configMap: settings } }, mounts: { v: [{ path: /a.yaml, subPath: a.yaml }, /all] }"), pod => Assert.Equal(
            Tree.OfYaml("[{ name: v, mountPath: /a.yaml, subPath: a.yaml, readOnly: true }, { name: v, mountPath: /all, readOnly: true }]"),
            Tree.Canonical(((Dictionary<string, object>)((List<object>)pod["containers"])[0])["volumeMounts"])));

    [Fact]
    public void Secrets_OfEveryContainer_HaveKeysOfTheirOwn()
    {
        const string Secret = "env: { TOKEN: { kms: shop/token } }";
        var settings = Read($"initContainers: [{{ name: a, image: x/a, {Secret} }}, {{ name: b, image: x/b, {Secret} }}], {Secret}");

        var service = Assert.Single(settings.Settings!.Services).Value;
        Assert.Equal(["0.0.TOKEN", "0.1.TOKEN", "TOKEN"], service.SecretEnv.Keys.Order(StringComparer.Ordinal));
        Assert.All(service.SecretEnv.Values, source => Assert.IsType<SecretSource.Kms>(source));
        Assert.Equal(
            [
                "0.0.TOKEN", "0.1.TOKEN",
            ], service.InitContainers.Select(container => ((AckKnativeSpot.Containers.EnvironmentValue.FromSecret)container.Env["TOKEN"]).Key));
    }

    [Theory]
    [InlineData("cpuLimit: 1, memoryLimit: 2Gi", "cpuLimit: 500m, memoryLimit: 1Gi", 1, 2)]
    [InlineData("cpuLimit: 1, memoryLimit: 2Gi", "cpuLimit: 2, memoryLimit: 8Gi", 2, 8)]
    [InlineData("cpuLimit: 1, memoryLimit: 2Gi", "memoryLimit: 4Gi", 1, 4)]
    public void Size_OfAPodWithAnInitContainer_IsTheLargerOfTheTwo(string resources, string before, int vcpu, int memory)
    {
        var service = Read(
            $"initContainers: [{{ name: a, image: x/a, resources: {{ {before} }} }}], resources: {{ {resources} }}, spot: none").Settings!.Services[0].Value;

        var (choice, _) = Assert.Single(PodCost.PayAsYouGoPrices(
            service.Purchase, service.Capacity, AckKnativeSpot.Containers.PodResources.Of(service.Containers, service.InitContainers), null));
        Assert.Equal(new AckKnativeSpot.Sizing.CapacityChoice.VcpuMemory(vcpu, memory), choice);
    }

    [Theory]
    [InlineData("claim: data")]
    [InlineData("claimName: data, readOnly: true")]
    [InlineData("pvc: data")]
    public void Volume_OfAClaimInTheWordsOfOthers_LeadsToItsKey(string volume) => Assert.Equal(
        ["Write 'persistentVolumeClaim' in its place.", "Write 'persistentVolumeClaim' in its place."],
        Read($"volumes: {{ a: {{ {volume} }} }}, mounts: {{ a: /a }}").Findings.Where(finding => finding.RuleId == "CFG001").Select(finding => finding.Fix));

    [Theory]
    [InlineData("http: /ready", "httpGet")]
    [InlineData("https: { path: /ready }", "httpGet")]
    [InlineData("tcpSocket: { port: 8080 }", "tcp")]
    public void Probe_InTheWordsOfOthers_LeadsToItsKeyAndIsOneMistake(string action, string key)
    {
        var finding = Assert.Single(
            ClusterRuleExamples.Check($"services: [{{ name: web, image: shop/web, readiness: {{ {action} }} }}]").Findings,
            finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal));

        Assert.Equal($"Write '{key}' in its place.", finding.Fix);
    }

    private static AckKnativeSpot.Infra.Keys.CheckedStack Read(string keys) =>
        ClusterRuleExamples.Check($"{Flags}services: [{{ name: web, image: shop/web, {keys} }}]\njobs: [{{ name: report, image: shop/report, {keys} }}]");

    private static IEnumerable<Dictionary<string, object>> Pods(string keys)
    {
        var read = Read(keys);
        Assert.DoesNotContain(read.Findings, finding => finding.RuleId[..2] is "CF" or "KN" or "JO");
        yield return (Dictionary<string, object>)Tree.At(OnReleasedKnative.Render(Assert.Single(read.Settings!.Services).Value), "spec", "template", "spec");
        yield return (Dictionary<string, object>)Tree.At(SpotJobManifest.Render(Assert.Single(read.Settings!.Jobs).Value), "spec", "template", "spec");
    }
}
