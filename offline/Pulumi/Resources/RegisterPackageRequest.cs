namespace Pulumi;

/// <summary>
/// A package with parameters: none is used here. The type exists because the official constructors that take one make some calls
/// ambiguous, and such a call must not compile here either.
/// </summary>
public sealed class RegisterPackageRequest
{
    private RegisterPackageRequest()
    {
    }
}
