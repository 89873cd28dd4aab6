namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    internal static Rule LabelSyntax { get; } = OfService(
        "KN060",
        "labels have legal keys and values",
        "The webhook does not look at the pods' labels. With an illegal one the service is admitted, and no revision is ever made.",
        ExampleYaml.Service("podLabels: { team: \"web shop\" }"),
        ExampleYaml.Service("podLabels: { team: web-shop }"),
        service => PodChecks.Labels(".labels", service.Labels).Concat(PodChecks.Labels(".podLabels", service.PodLabels)));

    internal static Rule AnnotationSyntax { get; } = OfService(
        "KN061",
        "annotations have legal keys",
        "The webhook does not look at the keys of the pods' annotations. With an illegal one the service is admitted, and no revision is ever made.",
        ExampleYaml.Service("podAnnotations: { \"cost centre\": shop }"),
        ExampleYaml.Service("podAnnotations: { cost-centre: shop }"),
        service => PodChecks.Annotations(".annotations", service.Annotations)
            .Concat(PodChecks.Annotations(".podAnnotations", service.PodAnnotations))
            .Concat(PodChecks.Annotations(".capacity.annotations", service.Capacity.Annotations)));
}
