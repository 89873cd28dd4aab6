using static AckKnativeSpot.Tests.Infra.Corpus.BrokenStack;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Values that cannot be read, and that something else would rest on: what is wrong is said once, where it is wrong.</summary>
internal static class FollowUpCorpus
{
    private const string OnKind = "config:\n  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: ";

    public static IEnumerable<BrokenStack> All =>
    [
        // The default of what could not be read is an add-on that nobody wrote.
        File("existing Knative as a section", OnKind + "{ install: { existing: {} } }\n", "CFG002", "knative.install.existing"),
        File("charts as a text", OnKind + "{ install: { helm: 1.21 } }\n", "CFG002", "knative.install.helm"),
        File("an installation of another name", OnKind + "{ install: { operator: {} } }\n", "CFG001", "knative.install.operator"),
        File("an installation as a list", OnKind + "{ install: [upstream] }\n", "CFG002", "knative.install"),

        // A section of nothing but unknown keys is another one, not one with everything missing.
        Service("volumes: { a: { claim: x } }\n      mounts: { a: /a }", "CFG001", "volumes.a.claim"),
        Service("volumes: { a: { claim: x, readOnly: true } }\n      mounts: { a: /a }", "CFG001", "volumes.a.claim"),
        Service("volumes: { a: { hostPath: /x } }\n      mounts: { a: /a }", "CFG001", "volumes.a.hostPath"),
        Service("readiness: { path: /healthz }", "CFG001", "readiness.path"),
        Service("env: { A: { vault: x } }", "CFG001", "env.A.vault"),
        Service("envFrom: [{ vault: x }]", "CFG001", "envFrom[0].vault"),
        Instead("image:", "containers: [{ img: registry.example.com/web:1 }]", "CFG001", "containers[0].img"),
        Top("ack-knative-spot:registries: { shop: { host: r.example.com } }", "CFG001", "registries.shop.host"),
        Top("ack-knative-spot:jobs: [{ title: a }]", "CFG001", "jobs[0].title"),
        Replaced("a node pool of another shape", "- instanceTypes: [ecs.g7.xlarge]\n          nodes: 3\n",
            "- { shape: 3 }\n        - { instanceTypes: [ecs.g7.xlarge], nodes: 3 }\n", "CFG001", "cluster.create.nodePools[0].shape"),

        // A volume or a mount that could not be read is there all the same.
        Service("volumes: { a: 5 }\n      mounts: { a: /a }", "CFG002", "volumes.a"),
        Service("volumes: { a: { persistentVolumeClaim: [x] } }\n      mounts: { a: /a }", "CFG002", "volumes.a.persistentVolumeClaim"),
        Service("volumes: [a]\n      mounts: { a: /a }", "CFG002", "volumes"),
        Service("volumes: { a: { secret: a } }\n      mounts: { a: { path: [/a] } }", "CFG002", "mounts.a.path"),
        Service("volumes: { a: { secret: a } }\n      mounts: { a: { pth: /a } }", "CFG001", "mounts.a.pth"),
        Service("volumes: { a: { secret: a } }\n      mounts: { a: }", "CFG003", "mounts.a"),
        Top("ack-knative-spot:jobs: [{ name: a, image: shop/a, volumes: { a: { claim: x } }, mounts: { a: /a } }]", "CFG001", "jobs[0].volumes.a.claim"),
        Top("ack-knative-spot:jobs: [{ name: a, image: shop/a, volumes: [a], mounts: { a: /a } }]", "CFG002", "jobs[0].volumes"),

        // A region that could not be read is not none.
        File("a region that cannot be read, and KMS", "config:\n  alicloud:region: [cn-hangzhou]\n  ack-knative-spot:cluster: { context: kind-kind }\n"
            + "  ack-knative-spot:knative: { install: { upstream: {} } }\n  ack-knative-spot:registries: { shop: { server: \"registry.{region}.aliyuncs.com\", "
            + "username: puller, password: { kms: a } } }\n", "CFG002", "alicloud:region"),
        File("a region that cannot be read, and an image", "config:\n  alicloud:region: Hangzhou\n  ack-knative-spot:cluster: { context: kind-kind }\n"
            + "  ack-knative-spot:knative: { install: { upstream: {} } }\n"
            + "  ack-knative-spot:services: [{ name: web, image: \"registry-vpc.{region}.aliyuncs.com/a/b:1\", env: { A: { kms: a } } }]\n", "CFG004",
            "alicloud:region"),
    ];
}
