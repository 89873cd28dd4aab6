using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>The workflows of this repository.</summary>
public sealed class RepositoryWorkflowsTests
{
    private static readonly Dictionary<string, Workflow> s_workflows =
        Directory.GetFiles(Repository.Path(".github", "workflows"))
            .Select(file => Workflow.Parse(Path.GetFileName(file), File.ReadAllText(file)))
            .ToDictionary(workflow => workflow.Name);

    public static TheoryData<string> Rules => new(WorkflowRules.All.Keys);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Workflows_KeepRule(string rule)
    {
        var check = WorkflowRules.All[rule];

        Assert.Empty(s_workflows.Values.SelectMany(workflow => check(workflow).Select(violation => $"{workflow.Name}: {violation}")));
    }

    [Fact]
    public void Workflows_AreThoseThatTheDocumentationExplains()
    {
        Assert.Equal(
            ["cluster.yaml", "comment.yaml", "deploy.yaml", "preview.yaml", "pulumi-preview.yaml", "release.yaml"],
            s_workflows.Keys.Order(StringComparer.Ordinal));

        var documentation = File.ReadAllText(Repository.Path("docs", "ci.md"));
        Assert.All(s_workflows.Keys, workflow => Assert.Contains($"`{workflow}`", documentation, StringComparison.Ordinal));
    }

    [Fact]
    public void Workflows_PinOneCommitPerAction()
    {
        var commits = s_workflows.Values.SelectMany(workflow => workflow.Steps).Select(step => step.Uses).OfType<string>().Distinct();

        Assert.All(commits.GroupBy(action => action.Split('@')[0]), action => Assert.Single(action));
    }

    [Fact]
    public void Preview_PullRequest_ChecksBothPackageModesAndPlansEveryStackWithoutRights()
    {
        var preview = s_workflows["preview.yaml"];

        Assert.True(preview.IsStartedBy("pull_request"));
        Assert.Contains("sdk: [nuget, offline]", preview.Text, StringComparison.Ordinal);
        Assert.Contains(preview.Steps, step => step.Script?.EndsWith("head base plans", StringComparison.Ordinal) == true);
        Assert.All(preview.Jobs, job => Assert.Equal("read", job.Permission("contents")));
        Assert.All(preview.Jobs, job => Assert.False(job.HasCredentials));
    }

    /// <summary>What is published was tested, with the packages that can deploy, and by a job that may not write.</summary>
    [Fact]
    public void Release_Tag_TestsAndPacksBeforeItPublishes()
    {
        var release = s_workflows["release.yaml"];
        var (pack, publish) = (release.Jobs.Single(job => job.Id == "pack"), release.Jobs.Single(job => job.Id == "publish"));
        var scripts = pack.Steps.Select(step => step.Script).OfType<string>().ToList();

        Assert.True(release.IsStartedByTagsOnly);
        Assert.Contains("PULUMI_SDK: nuget", release.Text, StringComparison.Ordinal);
        Assert.Equal("read", pack.Permission("contents"));
        Assert.Equal(".ci/run", scripts[1]);
        Assert.Contains("eng/release-notes.sh", scripts[0], StringComparison.Ordinal);
        Assert.Contains("dotnet pack", scripts[2], StringComparison.Ordinal);
        Assert.Equal("pack", publish.Node.Text("needs"));
    }

    /// <summary>The command of a release is compiled as the one whose speed is on the page of figures, and has planned a stack.</summary>
    [Fact]
    public void Release_HasTheCommandThatIsMeasured()
    {
        const string Form = "--self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true";
        var release = s_workflows["release.yaml"];
        var steps = release.Jobs.Single(job => job.Id == "pack").Steps.ToList();
        var compile = steps.FindIndex(step => step.Script?.Contains("dotnet publish", StringComparison.Ordinal) == true);
        var lines = steps[compile].Script!.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(Form, lines[0], StringComparison.Ordinal);
        Assert.Contains(Form, File.ReadAllText(Repository.Path("benchmarks", "measure.sh")), StringComparison.Ordinal);
        Assert.Equal(["ack-knative-plan/ack-knative-plan dev", "tar -czf release/ack-knative-plan-linux-x64.tar.gz ack-knative-plan"], lines[^2..]);
        Assert.True(compile < steps.FindIndex(step => step.IsAction("actions/upload-artifact")));
        Assert.Contains(
            release.Jobs.Single(job => job.Id == "publish").Steps, step => step.Script?.Contains("release/*.tar.gz", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("os: [ubuntu-24.04, windows-2025, macos-15]")]
    [InlineData("culture: [tr_TR, de_DE, zh_CN]")]
    [InlineData("TEST_CULTURE: ${{ matrix.culture }}")]
    [InlineData("TZ: Pacific/Tongatapu")]
    [InlineData("path: a checkout")]
    [InlineData("dotnet test -p:InvariantGlobalization=false")]
    public void Preview_Checks_RunOnEverySystemAndUnderOtherCultures(string part) =>
        Assert.Contains(part, s_workflows["preview.yaml"].Text, StringComparison.Ordinal);

    /// <summary>Golden files are compared byte for byte, so no setting of Git (<c>core.autocrlf</c>) changes the ends of lines.</summary>
    [Fact]
    public void Checkouts_OnAnySystem_HaveLineFeedsOnly()
    {
        Assert.Contains("* text=auto eol=lf", File.ReadAllLines(Repository.Path(".gitattributes")));
        Assert.All(
            new[] { "README.md", "Pulumi.dev.yaml", "tests/Plan/dev.golden.txt", ".ci/run", "eng/drill.sh" },
            file => Assert.DoesNotContain('\r', File.ReadAllText(Repository.Path(file.Split('/')))));
    }

    /// <summary>
    /// Each of them pins something, which somebody has to look after. Versions of packages are changed only in the usual place, whatever MSBuild is told
    /// (dependabot/dependabot-core#9696).
    /// </summary>
    [Theory]
    [InlineData("nuget", "Directory.Packages.props")]
    [InlineData("github-actions", ".github/workflows")]
    [InlineData("dotnet-sdk", "global.json")]
    public void Dependabot_LooksAfterWhatIsPinned(string ecosystem, string pinned)
    {
        Assert.Contains($"  - package-ecosystem: {ecosystem}", File.ReadAllLines(Repository.Path(".github", "dependabot.yml")));
        Assert.True(Path.Exists(Repository.Path(pinned.Split('/'))), pinned);
    }

    /// <summary>What previews and comments is told no stack: each that has a stack file is found.</summary>
    [Fact]
    public void Stacks_OfPullRequests_AreFoundAndNotListed()
    {
        string[] files =
        [
            Repository.Path("eng", "plan-stacks.sh"), .. new[] { "preview.yaml", "comment.yaml" }.Select(name => Repository.Path(".github", "workflows", name)),
        ];

        Assert.All(files, file => Assert.DoesNotMatch(@"\b(dev|prod|local)\b(?!/)", File.ReadAllText(file).Replace("/dev/null", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Comment_Preview_FollowsItAndMayOnlyReadArtifactsAndComment()
    {
        var comment = s_workflows["comment.yaml"];
        var job = Assert.Single(comment.Jobs);

        Assert.True(comment.IsStartedBy("workflow_run"));
        Assert.Contains($"workflows: [{s_workflows["preview.yaml"].Root.Text("name")}]", comment.Text, StringComparison.Ordinal);
        Assert.Equal(["actions: read", "pull-requests: write"], job.Node.Entries("permissions").Select(scope => $"{scope.Key}: {scope.Value}").Order());
        Assert.Contains(job.Steps, step => step.Script?.Contains("createComment", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Comment_Artifact_ReadsWhatPreviewKeeps()
    {
        var script = Assert.Single(s_workflows["comment.yaml"].Steps).Script!;
        var preview = s_workflows["preview.yaml"];

        var kept = Assert.Single(preview.Steps, step => step.IsAction("actions/upload-artifact") && step.With("name") == "plan");
        Assert.Contains("const artifact = newest('plan');", script, StringComparison.Ordinal);
        Assert.Equal("plans/comment.md\nplans/number\nplans/head-sha\n", kept.With("path"));
        Assert.Contains("neutral(read('comment.md'))", script, StringComparison.Ordinal);
        Assert.Contains(preview.Steps, step => step.Script?.Contains("plans/comment.md", StringComparison.Ordinal) == true);
        foreach (var file in new[] { "number", "head-sha" })
        {
            Assert.Contains($"read('{file}')", script, StringComparison.Ordinal);
            Assert.Contains(preview.Steps, step => step.Script?.Contains($">plans/{file}", StringComparison.Ordinal) == true);
        }
    }

    /// <summary>The pages are an artifact of their own, so that they do not make the plan larger than a plan can be, and are linked, not read.</summary>
    [Fact]
    public void Comment_Reports_AreLinkedAndNotRead()
    {
        var script = Assert.Single(s_workflows["comment.yaml"].Steps).Script!;
        var preview = s_workflows["preview.yaml"];

        var kept = Assert.Single(preview.Steps, step => step.IsAction("actions/upload-artifact") && step.With("name") == "reports");
        Assert.Equal("plans/reports/", kept.With("path"));
        Assert.Contains("\"$out/reports/$stack.html\"", File.ReadAllText(Repository.Path("eng", "plan-stacks.sh")), StringComparison.Ordinal);
        Assert.Contains("const reports = newest('reports');", script, StringComparison.Ordinal);
        Assert.Contains("[reports with drawings](${run.html_url}/artifacts/${reports.id})", script, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(script, @"\breports\b(?! with)"));
        Assert.Contains(preview.Steps, step => step.Script?.Contains("$REPORTS", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("const limit = 56_000;", "const limit = 64_000;")]
    [InlineData("artifact.size_in_bytes > archiveBytes", "false")]
    [InlineData("maxBuffer: fileBytes", "maxBuffer: Infinity")]
    [InlineData("pull.head.sha === run.head_sha", "true")]
    [InlineData("neutral(read(", "(read(")]
    [InlineData("startsWith(marker)", "startsWith('')")]
    public void PostedTextIsData_CommentWithoutOneGuard_NamesOne(string guard, string instead)
    {
        var weakened = Workflow.Parse("comment.yaml", s_workflows["comment.yaml"].Text.Replace(guard, instead, StringComparison.Ordinal));

        Assert.Single(WorkflowRules.PostedTextIsData(weakened));
    }

    [Fact]
    public void Deploy_Push_UpdatesDevThenProdEachInItsEnvironment()
    {
        var deploy = s_workflows["deploy.yaml"];

        Assert.True(deploy.IsStartedBy("push"));
        Assert.Contains("branches: [main]", deploy.Text, StringComparison.Ordinal);
        Assert.Equal(["dev", "prod"], deploy.Jobs.Where(job => job.Steps.Any(step => step.Deploys)).Select(job => job.Environment));
        Assert.Equal("dev", deploy.Jobs.Single(job => job.Id == "prod").Node.Text("needs"));
    }

    [Fact]
    public void PulumiPreview_SameRepository_OnlyPreviews()
    {
        var preview = s_workflows["pulumi-preview.yaml"];
        var job = Assert.Single(preview.Jobs);

        Assert.True(job.OnlySameRepository);
        Assert.Equal("preview", job.Environment);
        Assert.False(preview.Deploys);
    }

    /// <summary>A runner of GitHub's has no way to a private API server, and an update from there would fail once the cluster is up.</summary>
    [Fact]
    public void Stacks_WithAPrivateApiServer_RunWhereItCanBeReached()
    {
        const string InVpc = "vars.RUNNER_IN_VPC }}";
        Assert.Equal((false, true), (HasPrivateApiServer("dev"), HasPrivateApiServer("prod")));

        var deploy = s_workflows["deploy.yaml"];
        Assert.All(
            deploy.Jobs.Where(job => job.Steps.Any(step => step.Deploys)),
            job => Assert.Equal(HasPrivateApiServer(job.Environment!), job.Node.Text("runs-on")!.EndsWith(InVpc, StringComparison.Ordinal)));
        Assert.Equal($"${{{{ matrix.stack == 'dev' && 'ubuntu-24.04' || {InVpc}", s_workflows["pulumi-preview.yaml"].Jobs.Single().Node.Text("runs-on"));

        // The code of a pull request runs where prod is deployed from.
        Assert.All(
            ["`RUNNER_IN_VPC`", "`--ephemeral`", "no RAM role"],
            part => Assert.Contains(part, File.ReadAllText(Repository.Path("docs", "ci.md")), StringComparison.Ordinal));

        static bool HasPrivateApiServer(string stack) =>
            File.ReadAllText(Repository.Path($"Pulumi.{stack}.yaml")).Contains("runnerInside: true", StringComparison.Ordinal);
    }

    /// <summary>Whoever sets the workflows up finds each environment, variable and secret that they name on the page.</summary>
    [Fact]
    public void Settings_OfTheWorkflows_AreDocumented()
    {
        var documentation = File.ReadAllText(Repository.Path("docs", "ci.md"));
        var settings = s_workflows.Values.SelectMany(workflow => Regex.Matches(workflow.Text, @"\b(?:vars|secrets)\.(\w+)"))
            .Select(match => match.Groups[1].Value)
            .Concat(s_workflows.Values.SelectMany(workflow => workflow.Jobs).Select(job => job.Environment).OfType<string>()).Distinct().ToArray();

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains($"`{setting}`", documentation, StringComparison.Ordinal));
    }

    [Fact]
    public void Cluster_WeeklyAndOnDemand_RunsTheScriptThatPeopleRun()
    {
        var cluster = s_workflows["cluster.yaml"];

        Assert.True(cluster.IsStartedBy("schedule"));
        Assert.True(cluster.IsStartedBy("workflow_dispatch"));
        Assert.Contains(cluster.Steps, step => step.Script?.StartsWith("eng/cluster-check.sh", StringComparison.Ordinal) == true);
        Assert.All(cluster.Jobs, job => Assert.False(job.HasCredentials));
        Assert.Contains("eng/cluster-check.sh", File.ReadAllText(Repository.Path("docs", "operations", "cluster-check.md")), StringComparison.Ordinal);
    }
}
