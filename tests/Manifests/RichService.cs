using AckKnativeSpot.Containers;
using AckKnativeSpot.Services;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Manifests;

/// <summary>A service that says everything the types can, and its manifest.</summary>
internal static class RichService
{
    public static KnativeServiceSpec Spec { get; } = new()
    {
        Name = "web",
        Namespace = "shop",
        Spot = null,
        ServiceAccount = "web",
        ImagePullSecrets = ["pull"],
        Concurrency = 50,
        Rollout = new() { Deadline = "20m" },
        ResponseStartTimeout = "30s",
        IdleTimeout = "20s",
        Visibility = Visibility.Cluster,
        Labels = RuleExamples.Map("team", "shop"),
        Annotations = RuleExamples.Map("serving.knative.dev/rollout-duration", "120s"),
        PodLabels = RuleExamples.Map("team", "shop"),
        PodAnnotations = RuleExamples.Map("example.com/owner", "the web shop"),
        Traffic = new Traffic.Canary("web-00041", [5, 25, 100], 2),
        Scale = new ScaleOptions
        {
            Min = 2,
            Max = 20,
            Initial = 3,
            Window = "90s",
            Autoscaler = new Autoscaler.Kpa
            {
                Metric = KpaMetric.RequestsPerSecond,
                Target = 150.50m,
                Utilization = 75,
                Activation = 4,
                ScaleDownDelay = "300s",
                Retention = "60s",
                PanicWindow = 12.5m,
                PanicThreshold = 250,
                BurstCapacity = -1,
            },
        },
        Containers =
        [
            new ContainerSpec
            {
                Name = "app",
                Image = "shop/web:1.4",
                Command = ["/bin/web"],
                Args = ["--serve"],
                WorkingDirectory = "/srv",
                Port = new ContainerPort(8080, PortProtocol.H2c),
                Env = new(
                [
                    KeyValuePair.Create<string, EnvironmentValue>("MODE", new EnvironmentValue.Literal("fast")),
                    KeyValuePair.Create<string, EnvironmentValue>("TOKEN", new EnvironmentValue.FromSecret("keys", "token")),
                    KeyValuePair.Create<string, EnvironmentValue>("LEVEL", new EnvironmentValue.FromConfigMap("settings", "level")),
                ]),
                Resources = new() { CpuRequest = new(500), CpuLimit = new(2000), MemoryRequest = new(1L << 29), MemoryLimit = new(1L << 32) },
                Readiness = new Probe(new ProbeAction.HttpGet("/ready") { Headers = RuleExamples.Map("X-Probe", "1") }) { Period = "5s" },
                Liveness = new Probe(new ProbeAction.Grpc("health")) { Delay = "10s", Failures = 4 },
                StartupProbe = new Probe(new ProbeAction.Exec(["/bin/started"])) { Period = "2s", Timeout = "1s" },
                Mounts = [new VolumeMount("keys", "/keys"), new VolumeMount("scratch", "/scratch", "web"), new VolumeMount("all", "/all")],
            },
            new ContainerSpec { Image = "shop/log", Mounts = [new VolumeMount("settings", "/settings")] },
        ],
        Volumes = new(
        [
            KeyValuePair.Create<string, VolumeSource>("keys", new VolumeSource.Secret("keys") { Items = RuleExamples.Map("tls.crt", "cert/tls.crt") }),
            KeyValuePair.Create<string, VolumeSource>("settings", new VolumeSource.ConfigMap("settings")),
            KeyValuePair.Create<string, VolumeSource>("scratch", new VolumeSource.EmptyDir(true, new MemoryQuantity(1L << 28))),
            KeyValuePair.Create<string, VolumeSource>("all", new VolumeSource.Projected(
            [
                new ProjectedSource.Secret("keys") { Items = RuleExamples.Map("tls.key", "tls.key") },
                new ProjectedSource.ConfigMap("settings"),
                new ProjectedSource.ServiceAccountToken("token", "vault", "1h"),
            ])),
        ]),
    };

    public static string Yaml(string revision) => $$"""
        apiVersion: serving.knative.dev/v1
        kind: Service
        metadata:
          name: web
          namespace: shop
          labels: { networking.knative.dev/visibility: cluster-local, team: shop }
          annotations: { serving.knative.dev/rollout-duration: 120s }
        spec:
          template:
            metadata:
              name: {{revision}}
              labels: { alibabacloud.com/eci: "true", team: shop }
              annotations:
                autoscaling.knative.dev/activation-scale: "4"
                autoscaling.knative.dev/initial-scale: "3"
                autoscaling.knative.dev/max-scale: "20"
                autoscaling.knative.dev/metric: rps
                autoscaling.knative.dev/min-scale: "2"
                autoscaling.knative.dev/panic-threshold-percentage: "250"
                autoscaling.knative.dev/panic-window-percentage: "12.5"
                autoscaling.knative.dev/scale-down-delay: 300s
                autoscaling.knative.dev/scale-to-zero-pod-retention-period: 60s
                autoscaling.knative.dev/target: "150.5"
                autoscaling.knative.dev/target-burst-capacity: "-1"
                autoscaling.knative.dev/target-utilization-percentage: "75"
                autoscaling.knative.dev/window: 90s
                example.com/owner: the web shop
                serving.knative.dev/progress-deadline: 1200s
            spec:
              serviceAccountName: web
              imagePullSecrets: [{ name: pull }]
              timeoutSeconds: 60
              responseStartTimeoutSeconds: 30
              idleTimeoutSeconds: 20
              containerConcurrency: 50
              containers:
              - name: app
                image: shop/web:1.4
                command: [/bin/web]
                args: [--serve]
                workingDir: /srv
                ports: [{ name: h2c, containerPort: 8080 }]
                env:
                - { name: LEVEL, valueFrom: { configMapKeyRef: { name: settings, key: level } } }
                - { name: MODE, value: fast }
                - { name: TOKEN, valueFrom: { secretKeyRef: { name: keys, key: token } } }
                resources:
                  requests: { cpu: 500m, memory: 512Mi }
                  limits: { cpu: 2000m, memory: 4Gi }
                readinessProbe:
                  httpGet: { path: /ready, port: 8080, httpHeaders: [{ name: X-Probe, value: "1" }] }
                  periodSeconds: 5
                  timeoutSeconds: 1
                  successThreshold: 1
                  failureThreshold: 3
                livenessProbe:
                  grpc: { port: 8080, service: health }
                  initialDelaySeconds: 10
                  failureThreshold: 4
                startupProbe:
                  exec: { command: [/bin/started] }
                  periodSeconds: 2
                  timeoutSeconds: 1
                volumeMounts:
                - { name: keys, mountPath: /keys, readOnly: true }
                - { name: scratch, mountPath: /scratch, subPath: web }
                - { name: all, mountPath: /all, readOnly: true }
              - name: user-container-0
                image: shop/log
                volumeMounts:
                - { name: settings, mountPath: /settings, readOnly: true }
              volumes:
              - name: all
                projected:
                  sources:
                  - secret: { name: keys, items: [{ key: tls.key, path: tls.key }] }
                  - configMap: { name: settings }
                  - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
              - name: keys
                secret: { secretName: keys, items: [{ key: tls.crt, path: cert/tls.crt }] }
              - name: scratch
                emptyDir: { medium: Memory, sizeLimit: 256Mi }
              - name: settings
                configMap: { name: settings }
          traffic:
          - { revisionName: web-00041, percent: 75 }
          - { revisionName: {{revision}}, percent: 25, tag: canary }
        """;
}
