using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private const string QueueProxy = "queue-proxy";

    // queue-proxy: HTTP, HTTP/2, admin and the two metrics ports; and the profiling port.
    private static readonly ValueList<int> s_reservedPorts = [8008, 8012, 8013, 8022, 9090, 9091];

    private static readonly ValueList<string> s_reservedVariables = ["PORT", "K_SERVICE", "K_CONFIGURATION", "K_REVISION"];

    internal static Rule ServingContainer { get; } = OfService(
        "KN040",
        "one container gets the requests",
        "The webhook refuses a service without containers, and one with several containers unless exactly one of them has a port.",
        """
        services:
          - name: web
            containers: [{ name: app, image: shop/web }, { name: log, image: shop/log }]
        """,
        """
        services:
          - name: web
            containers: [{ name: app, image: shop/web, port: 8080 }, { name: log, image: shop/log }]
        """,
        service => (service.Containers.Count, service.Containers.Count(container => container.Port is not null)) switch
        {
            (0, _) => [new Violation(".containers", "There is no container.", "Write an image or a list of containers.")],
            ( > 1, not 1) and var (count, ports) =>
                [new Violation(".containers", $"{ports} of {count} containers have a port.", "Write a port for the one that gets the requests.")],
            _ => [],
        });

    internal static Rule PortNumber { get; } = OfService(
        "KN041",
        "a port is from 1 to 65535 and none of queue-proxy's",
        "The webhook refuses any other, because queue-proxy runs in the same pod.",
        ExampleYaml.Service("port: 8012"),
        ExampleYaml.Service("port: 8080"),
        service => Containers(service).SelectMany(container => container.Value.Port is not { Number: var number }
            ? []
            : Within(container.Path + ".port", number, 1, 65535).Concat(Violation.If(
                s_reservedPorts.Contains(number),
                container.Path + ".port",
                $"{number} belongs to queue-proxy.",
                $"Use a port other than {s_reservedPorts}."))));

    internal static Rule ContainerNames { get; } = OfService(
        "KN042",
        "container names are DNS labels, used once, and none is queue-proxy",
        "The webhook refuses duplicates and the name of its sidecar; with any other form the pods are never made.",
        """
        services:
          - name: web
            containers: [{ name: queue-proxy, image: shop/web }]
        """,
        """
        services:
          - name: web
            containers: [{ name: app, image: shop/web }]
        """,
        service => PodChecks.ContainerNames(PodContainers(service), QueueProxy));

    internal static Rule EnvironmentNames { get; } = OfService(
        "KN043",
        "environment variables have legal names that Knative does not set",
        "The webhook refuses PORT, K_SERVICE, K_CONFIGURATION and K_REVISION; a container beside the one with the port, or before it, may have PORT. It takes "
            + "any other name, and with one that Kubernetes refuses the pods are never made. In the Secret of the "
            + "service's secret variables, keys of further containers begin with a digit, so their names do not.",
        ExampleYaml.Service("env: { PORT: \"8080\" }"),
        ExampleYaml.Service("env: { TARGET: Knative }"),
        service => PodChecks.EnvironmentNames(
            PodContainers(service),
            service.EnvSecret,
            (container, name) => s_reservedVariables.Contains(name) && !(name == "PORT" && (container is InitContainer || IsSidecar(service, container)))));

    internal static Rule Images { get; } = OfService(
        "KN044",
        "an image is a reference that can be read",
        "The webhook refuses others. A region placeholder that is left over makes one.",
        """
        services:
          - name: web
            image: Shop/Web:1.0
        """,
        """
        services:
          - name: web
            image: registry-vpc.{region}.aliyuncs.com/shop/web:1.0
        """,
        service => PodChecks.Images(PodContainers(service))) with
    {
        AlsoReads = ["alicloud:region"],
    };

    internal static Rule RequestWithinLimit { get; } = OfService(
        "KN045",
        "resources are not negative, no request is above its limit, and memory is enough to start with",
        "Only a server-side dry run refuses the first two. Otherwise the service is admitted, and its pods are never made. With less than 512 KiB of memory no "
            + "container starts, since its runtime takes as much (CRI-O, container_min_memory; Docker, \"Resource constraints\", has 6 MiB).",
        ExampleYaml.Service("resources: { cpuRequest: \"2\", cpuLimit: \"1\" }"),
        ExampleYaml.Service("resources: { cpuRequest: \"1\", cpuLimit: \"2\" }"),
        service => PodChecks.Resources(PodContainers(service)));

    internal static Rule References { get; } = OfService(
        "KN049",
        "environment values come from Secrets, ConfigMaps and keys that can exist",
        "The webhook admits others. With a key or prefix of another form the pods are never made; with a name that no object can have they never start.",
        ExampleYaml.Service("env: { TOKEN: { secret: Web_Secrets, key: token } }"),
        ExampleYaml.Service("env: { TOKEN: { secret: web-secrets, key: token } }"),
        service => PodChecks.EnvironmentSources(PodContainers(service)).Concat(PodChecks.WholeSources(PodContainers(service))));

    internal static Rule VariableReferences { get; } = new(
        "KN054",
        Severity.Error,
        "a value that refers to another variable finds it",
        "Kubernetes fills in $(NAME) where the container has a variable of that name, written in front, and leaves it as text where it has none. The order "
            + "here is made so; Knative's own variables come last. $$(NAME) is text (Kubernetes, \"Define Dependent Environment Variables\").",
        ExampleYaml.Service("env: { DB_HOST: db, ADDRESS: \"$(DBHOST):5432\" }"),
        ExampleYaml.Service("env: { DB_HOST: db, ADDRESS: \"$(DB_HOST):5432\" }"),
        stack =>
        {
            var links = stack.Serving?.Config.Defaults.EnableServiceLinks == true;
            return Located(stack, service => PodChecks.VariableReferences(
                PodContainers(service),
                name => links ? IsServiceLink(name) : IsServiceLink(name) && name.StartsWith("KUBERNETES_", StringComparison.Ordinal),
                name => s_reservedVariables.Contains(name) ? "Knative" : null));
        })
    {
        AlsoReads = [".env", ".envFrom", ".containers", ".initContainers"],
    };

    private static bool IsSidecar(KnativeServiceSpec service, PodContainer container) =>
        service.Containers.Count > 1 && container is ContainerSpec { Port: null };
}
