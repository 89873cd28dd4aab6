using Pulumi.AliCloud.Kms;
using Pulumi.AliCloud.Log;
using Pulumi.AliCloud.Log.Inputs;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class AliCloudLogTests
{
    [Fact]
    public Task Project_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:log/project:Project",
        """{ "description": "d", "policy": "{}", "projectName": "p", "resourceGroupId": "rg-1", "tags": { "team": "a" } }""",
        () => new Project("it", new ProjectArgs
        {
            Description = "d",
            Policy = "{}",
            ProjectName = "p",
            ResourceGroupId = "rg-1",
            Tags = { ["team"] = "a" },
        }));

    [Fact]
    public Task Alert_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "alicloud:log/alert:Alert",
        """
        {
          "alertDescription": "d", "alertDisplayname": "Pods reclaimed", "alertName": "reclaimed",
          "annotations": [{ "key": "title", "value": "t" }], "autoAnnotation": true,
          "groupConfiguration": { "fields": ["service"], "type": "custom" },
          "joinConfigurations": [{ "condition": "1 = 1", "type": "cross_join" }], "labels": [{ "key": "team", "value": "a" }],
          "muteUntil": 0, "noDataFire": false, "noDataSeverity": 6,
          "policyConfiguration": { "actionPolicyId": "ap", "alertPolicyId": "sls.builtin.dynamic", "repeatInterval": "5m" },
          "projectName": "p",
          "queryLists": [{ "end": "now", "project": "p", "query": "* | select 1", "start": "-5m", "store": "s", "storeType": "log" }],
          "schedule": { "dayOfWeek": 0, "delay": 15, "interval": "1m", "runImmediately": true, "type": "FixedRate" },
          "sendResolved": true,
          "severityConfigurations": [{ "evalCondition": { "condition": "n > 3", "count_condition": "__count__ > 0" }, "severity": 8 }],
          "templateConfiguration": { "annotations": { "a": "b" }, "id": "t-1", "lang": "en", "tokens": { "x": "y" }, "type": "sys" },
          "threshold": 1, "type": "default", "version": "2.0"
        }
        """,
        () => new Alert("it", new AlertArgs
        {
            AlertDescription = "d",
            AlertDisplayname = "Pods reclaimed",
            AlertName = "reclaimed",
            Annotations = { new AlertAnnotationArgs { Key = "title", Value = "t" } },
            AutoAnnotation = true,
            GroupConfiguration = new AlertGroupConfigurationArgs { Fields = { "service" }, Type = "custom" },
            JoinConfigurations = { new AlertJoinConfigurationArgs { Condition = "1 = 1", Type = "cross_join" } },
            Labels = { new AlertLabelArgs { Key = "team", Value = "a" } },
            MuteUntil = 0,
            NoDataFire = false,
            NoDataSeverity = 6,
            PolicyConfiguration = new AlertPolicyConfigurationArgs
            {
                ActionPolicyId = "ap",
                AlertPolicyId = "sls.builtin.dynamic",
                RepeatInterval = "5m",
            },
            ProjectName = "p",
            QueryLists =
            {
                new AlertQueryListArgs
                {
                    End = "now",
                    Project = "p",
                    Query = "* | select 1",
                    Start = "-5m",
                    Store = "s",
                    StoreType = "log",
                },
            },
            Schedule = new AlertScheduleArgs { DayOfWeek = 0, Delay = 15, Interval = "1m", RunImmediately = true, Type = "FixedRate" },
            SendResolved = true,
            SeverityConfigurations =
            {
                new AlertSeverityConfigurationArgs
                {
                    EvalCondition = { ["condition"] = "n > 3", ["count_condition"] = "__count__ > 0" },
                    Severity = 8,
                },
            },
            TemplateConfiguration = new AlertTemplateConfigurationArgs
            {
                Annotations = { ["a"] = "b" },
                Id = "t-1",
                Lang = "en",
                Tokens = { ["x"] = "y" },
                Type = "sys",
            },
            Threshold = 1,
            Type = "default",
            Version = "2.0",
        }));

    [Fact]
    public async Task Alert_WithASeverityWithoutCondition_EndsTheRunNamingTheProperty()
    {
        var failure = await Wire.FailureAsync(() => new Alert("it", new AlertArgs
        {
            AlertDisplayname = "a",
            AlertName = "a",
            ProjectName = "p",
            SeverityConfigurations = { new AlertSeverityConfigurationArgs { Severity = 8 } },
        }));

        Assert.Contains("error serializing property \"severityConfigurations\"", failure, StringComparison.Ordinal);
        Assert.Contains("AlertSeverityConfigurationArgs._evalCondition is required", failure, StringComparison.Ordinal);
    }

    [Fact]
    public Task Key_WithInputs_SendsItsStatusAsKeyState() => Wire.RegistersAsync(
        "alicloud:kms/key:Key",
        """
        {
          "automaticRotation": "Enabled", "deletionProtection": "Enabled", "deletionProtectionDescription": "d", "description": "k",
          "keySpec": "Aliyun_AES_256", "keyState": "Enabled", "keyUsage": "ENCRYPT/DECRYPT", "origin": "Aliyun_KMS",
          "pendingWindowInDays": 7, "policy": "{}", "protectionLevel": "HSM", "rotationInterval": "365d", "status": "Enabled",
          "tags": { "team": "a" }
        }
        """,
        () => new Key("it", new KeyArgs
        {
            AutomaticRotation = "Enabled",
            DeletionProtection = "Enabled",
            DeletionProtectionDescription = "d",
            Description = "k",
            KeySpec = "Aliyun_AES_256",
            KeyStatus = "Enabled",
            KeyUsage = "ENCRYPT/DECRYPT",
            Origin = "Aliyun_KMS",
            PendingWindowInDays = 7,
            Policy = "{}",
            ProtectionLevel = "HSM",
            RotationInterval = "365d",
            Status = "Enabled",
            Tags = { ["team"] = "a" },
        }));

    [Fact]
    public async Task Key_AfterCreation_ReadsItsStatusFromKeyState()
    {
        var state = new Dictionary<string, object> { ["keyState"] = "Enabled", ["arn"] = "acs:kms:cn-hangzhou:1:key/k" };

        var seen = await Wire.OutputAsync(state, () =>
        {
            var key = new Key("it");
            return Pulumi.Output.Tuple(key.KeyStatus, key.Arn, key.Id);
        });

        Assert.Equal(("Enabled", "acs:kms:cn-hangzhou:1:key/k", "it-id"), seen);
    }
}
