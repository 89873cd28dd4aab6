using AckKnativeSpot.Plan.Commands;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>Help and hints call the command by the name with which it can be called again.</summary>
public class CommandNameTests
{
    [Theory]
    [InlineData("/home/me/.dotnet/tools/ack-knative-plan", "/home/me/.dotnet/tools/.store/it/0.1.0/it/0.1.0/tools/net10.0/any/", "ack-knative-plan")]
    [InlineData(@"C:\Users\me\.dotnet\tools\ack-knative-plan.exe", @"C:\Users\me\.dotnet\tools\.store\it\tools\net10.0\any\", "ack-knative-plan")]
    [InlineData("/usr/bin/dotnet", "/home/me/.nuget/packages/ackknativespot.plan/0.1.0/tools/net10.0/any/", "dotnet ack-knative-plan")]
    [InlineData("/src/artifacts/bin/AckKnativeSpot.Plan/debug/AckKnativeSpot.Plan", "/src/artifacts/bin/AckKnativeSpot.Plan/debug/", InACheckout)]
    [InlineData(null, "/src/tools/any/", InACheckout)]
    public void Name_IsTheOneItWasCalledBy(string? process, string folder, string name) => Assert.Equal(name, CommandLine.NameOf(process, folder));

    private const string InACheckout = "dotnet run --project plan --";
}
