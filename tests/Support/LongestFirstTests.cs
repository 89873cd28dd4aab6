using AckKnativeSpot.Tests.Infra.Corpus;
using Xunit;
using Xunit.Sdk;

namespace AckKnativeSpot.Tests.Support;

/// <summary>The order goes by the names that xunit gives collections, and would be none if it named them otherwise.</summary>
public class LongestFirstTests
{
    [Fact]
    public void Collections_AsXunitNamesThem_BeginWithTheLongest()
    {
        var collections = new CollectionPerClassTestCollectionFactory(new TestAssembly(Reflector.Wrap(GetType().Assembly)), new NullMessageSink());
        var (ordinary, second, longest) =
            (collections.Get(Reflector.Wrap(GetType())), collections.Get(Reflector.Wrap(typeof(BrokenStackTests))),
                collections.Get(Reflector.Wrap(typeof(YamlScalarTests))));

        Assert.Equal([longest, second, ordinary], new LongestFirst().OrderTestCollections([ordinary, second, longest]));
    }
}
