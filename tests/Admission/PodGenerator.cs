using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>Random containers and volumes.</summary>
internal static class PodGenerator
{
    private static readonly Gen<EnvironmentValue> s_variable = Gen.OneOf(
        Pick.Mostly<EnvironmentValue>(
            [new EnvironmentValue.Literal("x"), new EnvironmentValue.Literal(""), new EnvironmentValue.Literal("$$(x) $(KUBERNETES_SERVICE_HOST)")],
            new EnvironmentValue.Literal("$(TARGET)/$(a.b)"), new EnvironmentValue.Literal("$(_x"), new EnvironmentValue.Literal("$$$(_x)")),
        from name in Pick.Mostly(["keys", "keys.v1"], "Keys", "")
        from key in Pick.Mostly(["token", "tls.crt", "A_b"], "a b", "..", "")
        from secret in Gen.Elements(true, false)
        from optional in Gen.Elements(true, false)
        select secret
            ? new EnvironmentValue.FromSecret(name, key) { Optional = optional }
            : (EnvironmentValue)new EnvironmentValue.FromConfigMap(name, key) { Optional = optional });

    private static readonly Gen<EnvironmentSource> s_environmentSource =
        from name in Pick.Mostly(["keys", "keys.v1"], "Keys", "")
        from secret in Gen.Elements(true, false)
        from prefix in Pick.Mostly(["", "SHOP_"], "1_", "A B")
        from optional in Gen.Elements(true, false)
        select (secret ? new EnvironmentSource.Secret(name) : (EnvironmentSource)new EnvironmentSource.ConfigMap(name)) with
        {
            Prefix = prefix,
            Optional = optional,
        };

    private static readonly Gen<SecurityOptions> s_security =
        from profile in Gen.Elements(SecurityOptions.Restricted, new SecurityOptions { Seccomp = SeccompProfile.Unconfined })
        from user in Pick.Maybe([1000, int.MaxValue], -1, 0)
        from team in Pick.Maybe([0, 2000], -1)
        from readOnly in Pick.Maybe([true, false])
        from add in Pick.Mostly<ValueList<string>>([[]], ["NET_BIND_SERVICE"], ["SYS_ADMIN"])
        select profile with { RunAsUser = user, RunAsGroup = team, ReadOnlyRootFilesystem = readOnly, AddCapabilities = add };

    private static readonly Gen<ValueMap<EnvironmentValue>> s_environment =
        Pick.Map(Pick.Mostly(["TARGET", "a.b", "_x", "LOG-LEVEL"], "PORT", "K_SERVICE", "K_REVISION", "1A", "", "A B", "A=B", "Ä"), s_variable, 3);

    private static readonly Gen<ProbeAction> s_action = Gen.OneOf(
        from port in Pick.Maybe([8080, 65535], -1, 0, 70000)
        from header in Pick.Mostly(["Host", "X-Probe"], "", "a b")
        select (ProbeAction)new ProbeAction.HttpGet("/ready", port) { Headers = new ValueMap<string>([KeyValuePair.Create(header, "v")]) },
        Pick.Maybe([1, 9000], 0, 65536).Select(port => (ProbeAction)new ProbeAction.Tcp(port)),
        Pick.Mostly([["/bin/alive", "-q"]], ValueList<string>.Empty).Select(command => (ProbeAction)new ProbeAction.Exec(command)),
        Pick.Maybe([8080], -5).Select(port => (ProbeAction)new ProbeAction.Grpc("health", port)));

    // Liveness probes are asked at the container's port, whatever theirs is.
    private static readonly Gen<ProbeAction> s_actionAtOwnPort = Pick.Mostly<ProbeAction>(
        [
            new ProbeAction.HttpGet("/healthz"), new ProbeAction.Tcp(), new ProbeAction.Exec(["/bin/alive"]), new ProbeAction.Grpc("", 9000),
            new ProbeAction.Grpc(),
        ],
        new ProbeAction.HttpGet("/healthz", 9000),
        new ProbeAction.Tcp(7000));

    private static readonly Gen<ContainerResources> s_resources =
        from cpuRequest in Pick.Maybe([250L, 1000L], -1, 4000)
        from cpuLimit in Pick.Maybe([1000L, 2000L], 100)
        from memoryRequest in Pick.Maybe([1L << 29, 1L << 30], 1L << 33)
        from memoryLimit in Pick.Maybe([1L << 30, 1500000000L], -1)
        from diskRequest in Pick.Maybe([1L << 30], -1, 1L << 35)
        from diskLimit in Pick.Maybe([1L << 31, 1L << 33], -1)
        select new ContainerResources
        {
            CpuRequest = cpuRequest is { } a ? new CpuQuantity(a) : default(CpuQuantity?),
            CpuLimit = cpuLimit is { } b ? new CpuQuantity(b) : default(CpuQuantity?),
            MemoryRequest = memoryRequest is { } c ? new MemoryQuantity(c) : default(MemoryQuantity?),
            MemoryLimit = memoryLimit is { } d ? new MemoryQuantity(d) : default(MemoryQuantity?),
            EphemeralStorageRequest = diskRequest is { } e ? new MemoryQuantity(e) : default(MemoryQuantity?),
            EphemeralStorageLimit = diskLimit is { } f ? new MemoryQuantity(f) : default(MemoryQuantity?),
        };

    private static readonly Gen<VolumeSource> s_source =
        from name in Pick.Mostly(["keys", "a.b"], "Keys", "")
        from items in Pick.Map(Pick.Mostly(["k", "tls.crt"], "a b"), Pick.Mostly(["f", "d/f"], "/f", "../f", "d/../f", ""), 1)
        from bytes in Pick.Maybe([1L << 30], -1)
        from optional in Gen.Elements(true, false)
        from token in Pick.Mostly([("token", 600), ("dir/token", 3600)], ("", 600), ("/token", 600), ("token", 599), ("f", 600))
        from source in Pick.Mostly<VolumeSource>(
            [
                new VolumeSource.Secret(name) { Items = items, Optional = optional },
                new VolumeSource.ConfigMap(name) { Items = items, Optional = optional },
                new VolumeSource.EmptyDir(true, bytes is { } size ? new MemoryQuantity(size) : default(MemoryQuantity?)),
                new VolumeSource.EmptyDir(),
                new VolumeSource.Projected(
                [
                    new ProjectedSource.Secret(name) { Items = items, Optional = optional },
                    new ProjectedSource.ConfigMap(name) { Optional = !optional },
                    new ProjectedSource.ServiceAccountToken(token.Item1, "vault", Duration.FromSeconds(token.Item2)),
                ]),
            ],
            new VolumeSource.Projected([]),
            new VolumeSource.PersistentVolumeClaim("data"),
            new VolumeSource.PersistentVolumeClaim("data", ReadOnly: true))
        select source;

    private static readonly Gen<ContainerSpec> s_container =
        from name in Pick.Optional(Pick.Mostly(["app", "app-1", "user-container-1"], "queue-proxy", "App", ""))
        from image in Pick.Mostly(
            ["shop/web", "registry.cn-hangzhou.aliyuncs.com/shop/web:1.4", "localhost:5000/web", "web@sha256:" + new string('a', 64)],
            "", "Shop/Web", "w", "reg.com/w", "registry-vpc.{region}.aliyuncs.com/a/b", "web:t ag", "web@sha256:12", "reg_1.com/web")
        from port in Pick.Mostly([8080, 1, 65535], 0, -1, 65536, 8008, 8012, 8013, 8022, 9090, 9091)
        from protocol in Gen.Elements(PortProtocol.Http1, PortProtocol.H2c)
        from environment in s_environment
        from resources in s_resources
        from readiness in Pick.Optional(Readiness())
        from liveness in Pick.Optional(Other(s_actionAtOwnPort))
        from startup in Pick.Optional(Other(s_action))
        from pullPolicy in Pick.Maybe([ImagePullPolicy.Always, ImagePullPolicy.IfNotPresent, ImagePullPolicy.Never])
        from sources in Pick.List(s_environmentSource, 0, 2)
        from security in Pick.Optional(s_security)
        select new ContainerSpec
        {
            Name = name,
            Image = image,
            Port = new ContainerPort(port, protocol),
            Env = environment,
            Resources = resources,
            Readiness = readiness,
            Liveness = liveness,
            StartupProbe = startup,
            Args = ["serve"],
            WorkingDirectory = "/srv",
            PullPolicy = pullPolicy,
            EnvFrom = sources,
            Security = security,
        };

    public static Gen<(ValueList<ContainerSpec> Containers, ValueMap<VolumeSource> Volumes)> Pod { get; } =
        from serving in s_container
        from hasPort in Gen.Elements(true, true, false)
        from sidecars in Gen.Frequency((2, Gen.Constant<ValueList<ContainerSpec>>([])), (1, Pick.List(s_container, 1, 2)))
        from sidecarPort in Pick.Mostly([false], true)
        from sidecarProbe in Pick.Mostly([false], true)
        from volumes in Pick.Map(Pick.Mostly(["data", "keys-1"], "Data", "a.b", ""), s_source, 2)
        from paths in Pick.Mostly<(string, string)>(
            [("/data", "/var/keys"), ("/a/", "/a/b")], ("/data", "/data/"), ("/", "/x"), ("/dev", "/x"), ("x", "/y"), ("/a:b", "/x"))
        from wrong in Pick.Mostly(["", "", ""], "unmounted", "unknown")
        from readOnly in Gen.Elements(true, false)
        from subPath in Pick.Optional(Pick.Mostly(["sub/dir"], "/abs", "../up"))
        let port = hasPort || sidecars.Count > 0
        let mounts = volumes.Keys.Zip(new[] { paths.Item1, paths.Item2 })
            .Select(pair => new VolumeMount(pair.First, pair.Second, subPath) { ReadOnly = readOnly })
        let mounted = wrong switch
        {
            "unmounted" => mounts.Skip(1),
            "unknown" => mounts.Append(new VolumeMount("nobody", "/nobody")),
            _ => mounts,
        }
        let main = serving with { Port = port ? serving.Port : null, Mounts = mounted.ToValueList() }
        let others = sidecars.Select((sidecar, i) => sidecar with
        {
            Name = sidecar.Name is { } name ? name + (i + 2) : null,
            Port = sidecarPort ? sidecar.Port : null,
            Readiness = sidecarProbe ? sidecar.Readiness : null,
            Liveness = sidecarProbe ? sidecar.Liveness : null,
            StartupProbe = null,
        })
        select (new[] { main }.Concat(others).ToValueList(), volumes);

    private static Gen<Probe> Readiness() =>
        from action in s_action
        from period in Pick.Maybe(Seconds(1, 10))
        from timeout in Pick.Maybe(Seconds(1), Seconds(0))
        from failures in Pick.Maybe([3], 0, -1)
        from successes in Pick.Maybe([1, 2], 0, -1)
        from delay in Pick.Maybe(Seconds(0, 5))
        from contradiction in Pick.Mostly([false], true)
        let numbers = period is not null || contradiction
        select new Probe(action)
        {
            Period = period,
            Timeout = numbers ? timeout : null,
            Failures = numbers ? failures : null,
            Successes = successes,
            Delay = delay,
        };

    private static Gen<Probe> Other(Gen<ProbeAction> actions) =>
        from action in actions
        from period in Pick.Maybe(Seconds(1, 10), Seconds(0))
        from timeout in Pick.Maybe(Seconds(1), Seconds(0))
        from failures in Pick.Maybe([3], -1)
        from successes in Pick.Maybe([1], 2, -1)
        select new Probe(action) { Period = period, Timeout = timeout, Failures = failures, Successes = successes };

    private static Duration[] Seconds(params int[] seconds) => Array.ConvertAll(seconds, Duration.FromSeconds);
}
