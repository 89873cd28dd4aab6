using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>Each rule against a workflow that differs from a good one only in what the rule is about.</summary>
public sealed class WorkflowRulesTests
{
    private const string Checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
    private const string TakeRole = "aliyun/configure-aliyun-credentials-action@b347e60e64028a4d567a8f31ca42e1b0706c3c99 # v1.0.7";
    private const string SameRepository = "github.event.pull_request.head.repo.full_name == github.repository";

    private const string Preview = $"""
        on:
          pull_request:
        permissions: {"{}"}
        concurrency:
          group: preview
          cancel-in-progress: true
        jobs:
          check:
            timeout-minutes: 10
            permissions:
              contents: read
            steps:
              - uses: {Checkout}
                with:
                  persist-credentials: false
              - run: dotnet test
          preview:
            if: {SameRepository}
            timeout-minutes: 10
            environment: preview
            permissions:
              id-token: write
            steps:
              - uses: {TakeRole}
                with:
                  oidc-provider-arn: provider
                  role-to-assume: role
              - uses: pulumi/actions@8e5e406f4007fca908480587cb9893c07090f58d # v7.0.0
                with:
                  command: preview
                env:
                  TOKEN: {"${{ secrets.TOKEN }}"}
        """;

    private const string Deploy = $"""
        on: push
        permissions:
          contents: read
        concurrency:
          group: deploy
          cancel-in-progress: false
        jobs:
          prod:
            timeout-minutes: 90
            environment:
              name: prod
            permissions:
              id-token: write
            steps:
              - uses: {TakeRole}
                with:
                  oidc-provider-arn: provider
                  role-to-assume: role
                  role-session-expiration: 3600
              - uses: pulumi/actions@8e5e406f4007fca908480587cb9893c07090f58d # v7.0.0
                with:
                  command: up
                  stack-name: org/project/prod
        """;

    private const string Release = """
        on:
          push:
            tags: ["v*"]
        permissions: {}
        concurrency:
          group: release
          cancel-in-progress: false
        jobs:
          publish:
            timeout-minutes: 10
            environment: release
            permissions:
              contents: write
            steps:
              - run: gh release create "$GITHUB_REF_NAME"
        """;

    private const string Comment = """
        on: [workflow_run]
        permissions: {}
        concurrency:
          group: comment
          cancel-in-progress: false
        jobs:
          comment:
            timeout-minutes: 5
            permissions:
              pull-requests: write
            steps:
              - uses: actions/github-script@ed597411d8f924073f98dfc5c65a23a2325f34cd # v8.0.0
                with:
                  script: core.notice('nothing')
        """;

    public static TheoryData<string, string, string, string> BadWorkflows => new()
    {
        { "ActionsArePinned", Preview, Checkout, "actions/checkout@v7" },
        { "ActionsArePinned", Preview, Checkout, "actions/checkout@3d3c42e # v7.0.1" },
        { "ActionsArePinned", Preview, " # v7.0.1", "" },
        { "ActionsArePinned", Preview, "- run: dotnet test", "- { uses: actions/cache@v4 }" },
        { "PermissionsAreLeast", Preview, "permissions: {}", "permissions: write-all" },
        { "PermissionsAreLeast", Preview, "permissions: {}", "name: x" },
        { "PermissionsAreLeast", Preview, "contents: read", "contents: write" },
        { "PermissionsAreLeast", Preview, "contents: read", "pull-requests: write" },
        { "PermissionsAreLeast", Preview, "contents: read", "id-token: write" },
        { "PermissionsAreLeast", Deploy, "permissions:\n      id-token: write", "if: true" },
        { "PermissionsAreLeast", Release, "tags: [\"v*\"]", "branches: [main]" },
        { "PermissionsAreLeast", Release, "tags: [\"v*\"]", "tags: [\"v*\"]\n  pull_request:" },
        { "PermissionsAreLeast", Release, "    environment: release\n", "" },
        { "PermissionsAreLeast", Release, "- run: gh", $"- uses: {Checkout}\n      - run: gh" },
        { "ConcurrencyIsStated", Preview, "group: preview", "other: preview" },
        { "ConcurrencyIsStated", Preview, "  cancel-in-progress: true\n", "" },
        { "ConcurrencyIsStated", Deploy, "cancel-in-progress: false", "cancel-in-progress: true" },
        { "TimeoutsAreSet", Comment, "timeout-minutes: 5", "name: x" },
        { "TimeoutsAreSet", Deploy, "timeout-minutes: 90", "timeout-minutes: 360" },
        { "NoPullRequestTarget", Preview, "pull_request:", "pull_request_target:" },
        { "NoPullRequestTarget", Deploy, "on: push", "on: [push, pull_request_target]" },
        { "PrivilegedRunsCheckNothingOut", Comment, "actions/github-script@ed597411d8f924073f98dfc5c65a23a2325f34cd # v8.0.0", Checkout },
        { "PrivilegedRunsCheckNothingOut", Comment, "core.notice('nothing')", "await exec.exec('git fetch origin pull/1/head')" },
        { "ForksReachNoSecret", Preview, "run: dotnet test", "run: dotnet test\n        env:\n          TOKEN: ${{ secrets.TOKEN }}" },
        { "ForksReachNoSecret", Preview, "permissions: {}", "permissions: {}\nenv:\n  TOKEN: ${{ secrets['TOKEN'] }}" },
        { "ForksReachNoSecret", Preview, SameRepository, $"{SameRepository} || github.actor == 'friend'" },
        { "ForksReachNoSecret", Comment, "core.notice('nothing')", "core.notice('${{ secrets.TOKEN }}')" },
        { "ForksReachNoCredentials", Preview, $"if: {SameRepository}", "if: always()" },
        { "ForksReachNoCredentials", Preview, SameRepository, $"!({SameRepository})" },
        { "ForksReachNoCredentials", Comment, "pull-requests: write", "id-token: write" },
        { "ScriptsHoldNoExpression", Preview, "run: dotnet test", "run: echo ${{ github.event.pull_request.title }}" },
        { "ScriptsHoldNoExpression", Comment, "core.notice('nothing')", "core.notice('${{ github.head_ref }}')" },
        { "CheckoutsKeepNoToken", Preview, "persist-credentials: false", "fetch-depth: 1" },
        { "CredentialsComeFromAnEnvironment", Deploy, "    environment:\n      name: prod\n", "" },
        { "RolesComeByOidc", Deploy, "oidc-provider-arn: provider", "audience: x" },
        { "RolesComeByOidc", Deploy, "name: prod", "name: ${{ secrets.ALICLOUD_ACCESS_KEY }}" },
        { "DeploymentsHaveAnHour", Deploy, "role-session-expiration: 3600", "role-session-expiration: 1800" },
        { "DeploymentsRunInTheirEnvironment", Deploy, "name: prod", "name: dev" },
        { "OnlyThePlanComments", Preview, "command: preview", "command: preview\n          comment-on-pr: true" },
        { "PostedTextIsData", Comment, "core.notice('nothing')", "await github.rest.issues.createComment({ body })" },
    };

    public static TheoryData<string> GoodWorkflows => [Preview, Deploy, Comment, Release];

    [Theory]
    [MemberData(nameof(BadWorkflows))]
    public void Rule_BadWorkflow_NamesIt(string rule, string good, string part, string instead)
    {
        Assert.Contains(part, good, StringComparison.Ordinal);
        var bad = Workflow.Parse("bad", good.Replace(part, instead, StringComparison.Ordinal));

        Assert.NotEmpty(WorkflowRules.All[rule](bad));
    }

    [Theory]
    [MemberData(nameof(GoodWorkflows))]
    public void Rules_GoodWorkflow_NameNothing(string text)
    {
        var good = Workflow.Parse("good", text);

        Assert.Empty(WorkflowRules.All.SelectMany(rule => rule.Value(good)));
    }

    [Fact]
    public void Rules_All_HaveABadWorkflow()
    {
        var tried = BadWorkflows.Select(row => (string)row[0]).ToHashSet();

        Assert.Equal(WorkflowRules.All.Keys.Order(), tried.Order());
    }
}
