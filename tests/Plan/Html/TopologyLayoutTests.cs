using AckKnativeSpot.Plan.Html;
using AckKnativeSpot.Plan.Observation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Html;

/// <summary>Where the boxes of the topology are.</summary>
public class TopologyLayoutTests
{
    /// <summary>
    /// Whatever builds on whatever, circles included: every box is there once, no two overlap, and every arrow runs to the right, column by column.
    /// </summary>
    [Fact]
    public void Layout_OfAnyGraph_ShowsEverythingApart() => Prop.ForAll(
        (from count in Gen.Choose(1, 25)
         from arrows in Gen.Zip(Gen.Choose(0, count - 1), Gen.Choose(0, count - 1)).ListOf(count * 2)
         from heights in Gen.Choose(10, 90).ListOf(count)
         select (heights, arrows: arrows.Where(arrow => arrow.Item1 != arrow.Item2).Distinct().ToArray())).ToArbitrary(),
        graph =>
        {
            (string, double)[] boxes = [.. graph.heights.Select((height, i) => ($"b{i}", (double)height))];
            var layout = new TopologyLayout(boxes, [.. graph.arrows.Select(arrow => ($"b{arrow.Item1}", $"b{arrow.Item2}"))], gap: 8);

            var heightOf = boxes.ToDictionary();
            Assert.Equal(boxes.Select(box => box.Item1).Order(), layout.Boxes.Select(box => box.Key).Order());
            Assert.All(layout.Boxes, box => Assert.InRange(box.Top, 0, layout.Height - heightOf[box.Key]));
            foreach (var column in layout.Boxes.GroupBy(box => box.Column))
            {
                var downwards = column.OrderBy(box => box.Top).ToArray();
                Assert.All(downwards.Zip(downwards.Skip(1)), pair => Assert.True(pair.First.Top + heightOf[pair.First.Key] + 8 <= pair.Second.Top + 0.001));
            }

            Assert.All(layout.Ways, way => Assert.Equal(Enumerable.Range(way[0].Column, way.Count), way.Select(step => step.Column)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Layout_WithoutCircles_DrawsEveryArrow()
    {
        (string, string)[] arrows = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")];

        var layout = new TopologyLayout([("a", 10), ("b", 10), ("c", 10), ("d", 10)], arrows, gap: 8);

        Assert.Equal(arrows, layout.Ways.Select(way => (way[0].Place.Key!, way[^1].Place.Key!)));
        Assert.Equal([("a", 0), ("b", 1), ("c", 2), ("d", 0)], layout.Boxes.Select(box => (box.Key, box.Column)).Order());
    }

    [Fact]
    public void Boxes_ManyAlike_AreDrawnAsOne()
    {
        var (boxes, arrows) = TopologyBox.Of(
        [
            Resource("Cluster", "cluster"),
            .. Enumerable.Range(0, 30).Select(i => Resource("KnativeService", $"s{i:00}", "ack-knative-spot:index:Cluster::cluster")),
            Resource("KnativeService", "alone"),
        ]);

        Assert.Equal(["cluster", "30 alike", "alone"], boxes.Select(box => box.Name));
        Assert.Equal(["s00", "s01", "s02", "s03", "s04", "and 25 others"], boxes[1].Lines);
        Assert.Equal([(boxes[0].Key, boxes[1].Key)], arrows);
    }

    private static PlannedResource Resource(string kind, string name, params string[] dependsOn) => new(
        $"ack-knative-spot:index:{kind}", name, null, new Dictionary<string, object?>(), new Dictionary<string, object?> { ["dependsOn"] = dependsOn });
}
