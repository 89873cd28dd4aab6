using System.Collections.Immutable;

namespace AckKnativeSpot.Tests.Support;

/// <summary>The secrets that are in KMS during tests, and what its provider answers about them.</summary>
internal static class KmsAnswers
{
    /// <summary>In every text: what must be seen in secret inputs only.</summary>
    public const string Mark = "hunter";

    private static readonly (string Name, string Stage, string Version, string Type, string Data)[] s_versions =
    [
        ("shop/token", "ACSCurrent", "v2", "text", "hunter-two"),
        ("shop/token", "ACSPrevious", "v1", "text", "hunter-one"),
        ("shop/database", "ACSCurrent", "7", "text", """{ "user": "hunter", "password": "hunter-\"db\"", "port": 3306, "spare": { "user": "hunter" } }"""),
        ("shop/list", "ACSCurrent", "v1", "text", """["hunter"]"""),
        ("shop/certificate", "ACSCurrent", "v1", "binary", "aHVudGVy"),
    ];

    /// <summary>Answers as the provider does: details only when they are asked for, and a failure for a name that is not there.</summary>
    public static ImmutableDictionary<string, object> To(ImmutableDictionary<string, object> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var versions = s_versions.Where(version => version.Name == (string)args["secretName"]).ToArray();
        if (versions.Length == 0)
        {
            throw new InvalidOperationException("Forbidden.ResourceNotFound");
        }

        return args.SetItem("versions", versions
            .Where(version => version.Stage == (string)args["versionStage"])
            .Select(object (version) => ImmutableDictionary<string, object>.Empty
                .Add("secretName", version.Name)
                .Add("versionId", version.Version)
                .Add("versionStages", ImmutableArray.Create<object>(version.Stage))
                .Add("secretData", args["enableDetails"] is true ? version.Data : "")
                .Add("secretDataType", args["enableDetails"] is true ? version.Type : ""))
            .ToImmutableArray());
    }
}
