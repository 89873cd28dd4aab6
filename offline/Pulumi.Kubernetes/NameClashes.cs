namespace Pulumi.Kubernetes;

// The official package also has this type. It is here for its name: code that is ambiguous there must not compile here.
public static class Config;
