using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

public static partial class KnativeRules
{
    private const string QueueProxy = "queue-proxy";

    // queue-proxy: HTTP, HTTP/2, admin and the two metrics ports; and the profiling port.
    private static readonly ValueList<int> s_reservedPorts = [8008, 8012, 8013, 8022, 9090, 9091];

    private static readonly ValueList<string> s_reservedVariables = ["PORT", "K_SERVICE", "K_CONFIGURATION", "K_REVISION"];

    private static Rule ServingContainer() => Rule(
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

    private static Rule PortNumber() => Rule(
        "KN041",
        "a port is from 1 to 65535 and none of queue-proxy's",
        "The webhook refuses any other, because queue-proxy runs in the same pod.",
        ServiceYaml.Of("port: 8012"),
        ServiceYaml.Of("port: 8080"),
        service => Containers(service).SelectMany(container => container.Value.Port is not { Number: var number }
            ? []
            : Within(container.Path + ".port", number, 1, 65535).Concat(When(
                s_reservedPorts.Contains(number),
                container.Path + ".port",
                $"{number} belongs to queue-proxy.",
                $"Use a port other than {s_reservedPorts}."))));

    private static Rule ContainerNames() => Rule(
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
        service =>
        {
            var names = service.Containers.Select(container => container.Name).ToList();
            return from container in Containers(service).Select((container, i) => (container.Path, container.Value.Name, Index: i))
                   where container.Name is not null
                   from violation in When(
                       !KubernetesSyntax.IsDns1123Label(container.Name) || container.Name == QueueProxy || names.IndexOf(container.Name) < container.Index,
                       container.Path + ".name",
                       $"'{container.Name}' is no container name, or is in use.",
                       "Use lower-case letters, digits and dashes, and a name of its own.")
                   select violation;
        });

    private static Rule EnvironmentNames() => Rule(
        "KN043",
        "environment variables have legal names that Knative does not set",
        "The webhook refuses PORT, K_SERVICE, K_CONFIGURATION and K_REVISION; a container beside the one with the port may have PORT.",
        ServiceYaml.Of("env: { PORT: \"8080\" }"),
        ServiceYaml.Of("env: { TARGET: Knative }"),
        service => from container in Containers(service)
                   let sidecar = IsSidecar(service, container.Value)
                   from name in container.Value.Environment.Keys
                   from violation in When(
                       !KubernetesSyntax.IsEnvironmentName(name) || (s_reservedVariables.Contains(name) && !(sidecar && name == "PORT")),
                       $"{container.Path}.env.{name}",
                       $"'{name}' is no variable name, or is set by Knative.",
                       "Use letters, digits, dashes, dots and underscores, not beginning with a digit, and none of Knative's names.")
                   select violation);

    private static Rule Images() => Rule(
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
        service => Containers(service).SelectMany(container => When(
            !ImageReference.IsLegal(container.Value.Image),
            container.Path + ".image",
            $"'{container.Value.Image}' is not an image reference.",
            "Write registry, repository in lower case, and a tag or a digest.")));

    private static Rule RequestWithinLimit() => Rule(
        "KN045",
        "resources are not negative and no request is above its limit",
        "Only a server-side dry run refuses it. Otherwise the service is admitted, and its pods are never made.",
        ServiceYaml.Of("resources: { cpuRequest: 2, cpuLimit: 1 }"),
        ServiceYaml.Of("resources: { cpuRequest: 1, cpuLimit: 2 }"),
        service => Containers(service).SelectMany(container =>
        {
            var resources = container.Value.Resources;
            return WithinLimit($"{container.Path}.resources", "cpu", resources.CpuRequest?.Millicores, resources.CpuLimit?.Millicores)
                .Concat(WithinLimit($"{container.Path}.resources", "memory", resources.MemoryRequest?.Bytes, resources.MemoryLimit?.Bytes));
        }));

    private static IEnumerable<Violation> WithinLimit(string path, string resource, long? request, long? limit) =>
        When(request < 0 || limit < 0, path, $"An amount of {resource} is below 0.", "Write 0 or more.")
            .Concat(When(
                request > limit,
                $"{path}.{resource}Request",
                $"More {resource} is asked for than is allowed.",
                "Raise the limit or lower the request."));

    private static Rule References() => Rule(
        "KN049",
        "environment values come from Secrets, ConfigMaps and keys that can exist",
        "Names and keys of another form are admitted, and the pods are never made.",
        ServiceYaml.Of("env: { TOKEN: { secret: Web_Secrets, key: token } }"),
        ServiceYaml.Of("env: { TOKEN: { secret: web-secrets, key: token } }"),
        service => from container in Containers(service)
                   from variable in container.Value.Environment
                   let reference = variable.Value switch
                   {
                       EnvironmentValue.FromSecret secret => (secret.Name, secret.Key),
                       EnvironmentValue.FromConfigMap map => (map.Name, map.Key),
                       _ => ((string Name, string Key)?)null,
                   }
                   where reference is not null
                   let path = $"{container.Path}.env.{variable.Key}"
                   from violation in NotASubdomain(path, reference.Value.Name).Concat(NotADataKey(path, reference.Value.Key))
                   select violation);

    private static IEnumerable<Violation> NotADataKey(string path, string key) => When(
        !KubernetesSyntax.IsDataKey(key), path, $"'{key}' cannot be a key.", "Use letters, digits, dashes, underscores and dots, at most 253 characters.");

    private static bool IsSidecar(KnativeServiceSpec service, ContainerSpec container) => service.Containers.Count > 1 && container.Port is null;
}
