namespace AckKnativeSpot.Tests.Admission;

/// <summary>What the webhook checks of the template's spec, after it has filled in its defaults.</summary>
internal static class TemplateWebhook
{
    private const long MaxTimeoutSeconds = 600;

    public static IEnumerable<string> Review(Node spec)
    {
        var containers = WithDefaults(spec);
        return Numbers(spec)
            .Concat(Ports(containers))
            .Concat(containers.Items.SelectMany(container => Container(container, containers, spec["volumes"])))
            .Concat(Volumes(spec["volumes"], containers))
            .Concat(spec["serviceAccountName"] is { Exists: true } account && !Names.IsSubdomain(account.Text) ? ["invalid value: serviceAccountName"] : []);
    }

    /// <summary>The containers as the webhook stores them.</summary>
    public static Node WithDefaults(Node spec)
    {
        var containers = spec["containers"];
        var names = containers.Items.Select(container => container["name"].Text).ToHashSet();
        var suffix = 0;
        var scratch = spec["volumes"].Items.Where(volume => volume["emptyDir"].Exists).Select(volume => volume["name"].Text).ToHashSet();
        var stored = new List<object>();
        foreach (var container in containers.Items)
        {
            var copy = new Dictionary<string, object>((Dictionary<string, object>)container.Value!);
            if (!copy.ContainsKey("name"))
            {
                while (containers.Items.Count > 1 && names.Contains($"user-container-{suffix}"))
                {
                    suffix++;
                }

                copy["name"] = containers.Items.Count > 1 ? $"user-container-{suffix++}" : "user-container";
            }

            if (container["readinessProbe"].Exists || containers.Items.Count == 1 || container["ports"].Exists)
            {
                copy["readinessProbe"] = ReadinessWithDefaults(container["readinessProbe"]);
            }

            if (container["volumeMounts"].Exists)
            {
                copy["volumeMounts"] = container["volumeMounts"].Items.Select(mount => scratch.Contains(mount["name"].Text)
                    ? mount.Value!
                    : new Dictionary<string, object>((Dictionary<string, object>)mount.Value!) { ["readOnly"] = true }).ToList();
            }

            stored.Add(copy);
        }

        return new Node(containers.Path, stored);
    }

    private static Dictionary<string, object> ReadinessWithDefaults(Node probe)
    {
        var copy = new Dictionary<string, object>(probe.Value as Dictionary<string, object> ?? []);
        if (!probe["httpGet"].Exists && !probe["exec"].Exists && !probe["grpc"].Exists)
        {
            copy.TryAdd("tcpSocket", new Dictionary<string, object> { ["port"] = 0 });
        }

        if (probe["successThreshold"].Number == 0)
        {
            copy["successThreshold"] = 1;
        }

        if (probe["periodSeconds"].Number != 0)
        {
            copy["failureThreshold"] = probe["failureThreshold"] is { Number: not 0 } failures ? failures.Value! : 3;
            copy["timeoutSeconds"] = probe["timeoutSeconds"] is { Number: not 0 } timeout ? timeout.Value! : 1;
        }

        return copy;
    }

    private static IEnumerable<string> Numbers(Node spec)
    {
        if (spec["timeoutSeconds"].Number is < 0 or > MaxTimeoutSeconds)
        {
            yield return $"expected 0 <= {spec["timeoutSeconds"].Number} <= {MaxTimeoutSeconds}: timeoutSeconds";
        }

        if (spec["containerConcurrency"].Number is < 0 or > 1000)
        {
            yield return $"expected 0 <= {spec["containerConcurrency"].Number} <= 1000: containerConcurrency";
        }

        // Admitted as it is, and then a limit that no request can keep.
        foreach (var key in new[] { "responseStartTimeoutSeconds", "idleTimeoutSeconds" })
        {
            var grace = spec["timeoutSeconds"].Number is var timeout and > 0 ? timeout : 300;
            if (spec[key].Exists && (spec[key].Number < 0 || spec[key].Number > grace))
            {
                yield return $"{key}={spec[key].Number} makes no sense within {grace}";
            }
        }
    }

    private static IEnumerable<string> Ports(Node containers)
    {
        var ports = containers.Items.SelectMany(container => container["ports"].Items).ToList();
        if (containers.Items.Count == 0)
        {
            yield return "missing field(s): containers";
        }

        if (ports.Count > 1 || (ports.Count == 0 && containers.Items.Count > 1))
        {
            yield return "not exactly one container port is set";
        }

        foreach (var port in ports)
        {
            if (port["containerPort"].Number is < 1 or > 65535 or 8008 or 8012 or 8013 or 8022 or 9090 or 9091)
            {
                yield return $"{port["containerPort"].Number} is a reserved port or none";
            }

            if (port["name"].Text is not ("" or "http1" or "h2c"))
            {
                yield return $"port name {port["name"].Text} is not allowed";
            }
        }
    }

    private static IEnumerable<string> Container(Node container, Node containers, Node volumes)
    {
        var sidecar = containers.Items.Count > 1 && !container["ports"].Exists;
        if (container["name"].Text == "queue-proxy" || containers.Items.Count(other => other["name"].Text == container["name"].Text) > 1)
        {
            yield return $"reserved or duplicate container name {container["name"].Text}";
        }

        foreach (var name in container["env"].Items.Select(variable => variable["name"].Text))
        {
            if (name.Length == 0 || name is "K_SERVICE" or "K_CONFIGURATION" or "K_REVISION" || (name == "PORT" && !sidecar))
            {
                yield return $"{name} is a reserved environment variable";
            }
        }

        if (!ImageParser.CanRead(container["image"].Text))
        {
            yield return $"failed to parse image reference {container["image"].Text}";
        }

        foreach (var id in new[] { "runAsUser", "runAsGroup" }.Select(id => container["securityContext"][id]).Where(id => id.Number is < 0 or > int.MaxValue))
        {
            yield return $"expected 0 <= {id.Number} <= 2147483647: {id.Path}";
        }

        if (container["envFrom"].Items.Any(source => source["secretRef"].Exists == source["configMapRef"].Exists))
        {
            yield return $"expected exactly one, got neither or both: {container["envFrom"].Path}";
        }

        var probes = new[] { "readinessProbe", "livenessProbe", "startupProbe" };
        if (sidecar && probes.Any(probe => container[probe].Exists))
        {
            yield return $"must not set the field(s): probes of {container["name"].Text}";
        }

        // Not refused: the port of a liveness probe becomes the container's, which is another one.
        var own = container["ports"].Items.Count > 0 ? container["ports"].Items[0]["containerPort"].Number : 8080;
        if (new[] { "httpGet", "tcpSocket" }.Select(kind => container["livenessProbe"][kind]["port"])
            .Any(port => port.Exists && port.Number != 0 && port.Number != own))
        {
            yield return $"the liveness probe of {container["name"].Text} asks {own}";
        }

        foreach (var error in Readiness(container["readinessProbe"]).Concat(Mounts(container["volumeMounts"], volumes)))
        {
            yield return error;
        }
    }

    private static IEnumerable<string> Readiness(Node probe)
    {
        if (!probe.Exists)
        {
            yield break;
        }

        var fast = probe["periodSeconds"].Number == 0;
        if (probe["periodSeconds"].Number < 0 || probe["initialDelaySeconds"].Number < 0 || probe["successThreshold"].Number < 1)
        {
            yield return $"{probe.Path}: out of bounds";
        }

        foreach (var number in new[] { probe["failureThreshold"].Number, probe["timeoutSeconds"].Number })
        {
            if (fast ? number != 0 : number < 1)
            {
                yield return $"{probe.Path}: timeout or failure threshold {number}";
            }
        }
    }

    private static IEnumerable<string> Mounts(Node mounts, Node volumes)
    {
        var paths = mounts.Items.Select(mount => Path.GetFullPath("/" + mount["mountPath"].Text).TrimEnd('/')).ToList();
        if (paths.Distinct().Count() != paths.Count || paths.Any(path => path is "" or "/dev" or "/dev/log"))
        {
            yield return $"{mounts.Path}: a mount path is reserved or not unique";
        }

        foreach (var mount in mounts.Items)
        {
            var volume = volumes.Items.FirstOrDefault(volume => volume["name"].Text == mount["name"].Text);
            if (volume is null || !mount["mountPath"].Text.StartsWith('/') || (!volume["emptyDir"].Exists && !mount["readOnly"].Flag))
            {
                yield return $"{mount.Path}: no volume, no absolute path or writable";
            }
        }
    }

    private static IEnumerable<string> Volumes(Node volumes, Node containers)
    {
        var mounted = containers.Items.SelectMany(container => container["volumeMounts"].Items).Select(mount => mount["name"].Text).ToHashSet();
        foreach (var volume in volumes.Items)
        {
            if (!Names.IsDns1123(volume["name"].Text) || !mounted.Contains(volume["name"].Text))
            {
                yield return $"{volume.Path}: illegal name or not mounted";
            }

            if (volume["projected"].Exists && volume["projected"]["sources"].Items.Any(source =>
                source.Fields.Single() is var part && part["name"].Text.Length == 0 && part["path"].Text.Length == 0))
            {
                yield return $"{volume.Path}: a projected source has no name";
            }
        }
    }
}
