namespace AckKnativeSpot.Rules;

public static partial class KnativeRules
{
    private static Rule LabelSyntax() => Rule(
        "KN060",
        "labels have legal keys and values",
        "The webhook does not look at the pods' labels. With an illegal one the service is admitted, and no revision is ever made.",
        ServiceYaml.Of("podLabels: { team: \"web shop\" }"),
        ServiceYaml.Of("podLabels: { team: web-shop }"),
        service => PodChecks.Labels(".labels", service.Labels).Concat(PodChecks.Labels(".podLabels", service.PodLabels)));

    private static Rule AnnotationSyntax() => Rule(
        "KN061",
        "annotations have legal keys",
        "The webhook does not look at the keys of the pods' annotations. With an illegal one the service is admitted, and no revision is ever made.",
        ServiceYaml.Of("podAnnotations: { \"cost centre\": shop }"),
        ServiceYaml.Of("podAnnotations: { cost-centre: shop }"),
        service => PodChecks.Annotations(".annotations", service.Annotations)
            .Concat(PodChecks.Annotations(".podAnnotations", service.PodAnnotations))
            .Concat(PodChecks.Annotations(".capacity.annotations", service.Capacity.Annotations)));
}
