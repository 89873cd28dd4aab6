using System.Globalization;
using System.Text;
using System.Text.Json;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>
/// Reads answers of the four calls that tell prices, pages and all. What cannot be used is a problem: a file is never read by half.
/// </summary>
internal sealed class AnswerReader
{
    private readonly List<HistoryPage> _pages = [];
    private readonly Dictionary<(SpotPool Pool, DateTime At), PricePoint> _points = [];
    private readonly Dictionary<SpotPool, PoolReliability> _reliabilities = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _currencies = new(StringComparer.Ordinal);

    /// <summary>The prices of instances.</summary>
    public List<QuotedPrice> Quotes { get; } = [];

    /// <summary>What is wrong with the files, in whole sentences, each with the name of its file.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The currencies that the answers name.</summary>
    public IReadOnlyCollection<string> Currencies => _currencies;

    /// <summary>Reads files.</summary>
    public static AnswerReader Read(IEnumerable<AnswerFile> files)
    {
        var reader = new AnswerReader();
        foreach (var file in files)
        {
            reader.Read(file);
        }

        reader._problems.AddRange(HistoryPaging.Missing(reader._pages));
        if (reader._currencies.Count > 1)
        {
            reader._problems.Add($"The answers are in several currencies: {string.Join(", ", reader._currencies.Order(StringComparer.Ordinal))}.");
        }

        return reader;
    }

    /// <summary>What the answers say about the market.</summary>
    public SpotMarket ToMarket() => new(
        _points.GroupBy(each => each.Key.Pool, each => each.Value)
            .Select(pool => new PoolHistory(pool.Key, pool))
            .OrderBy(history => history.Pool.InstanceType, StringComparer.Ordinal)
            .ThenBy(history => history.Pool.Zone, StringComparer.Ordinal)
            .ToValueList(),
        _reliabilities.Values
            .OrderBy(each => each.Pool.InstanceType, StringComparer.Ordinal)
            .ThenBy(each => each.Pool.Zone, StringComparer.Ordinal)
            .ToValueList());

    private void Read(AnswerFile file)
    {
        try
        {
            foreach (var answer in Documents(file.Text))
            {
                Read(new AnswerNode(answer, ""), file);
            }
        }
        catch (JsonException e)
        {
            _problems.Add($"{file.Name}: The file is not JSON (line {e.LineNumber + 1}); it must hold what the aliyun CLI printed.");
        }
        catch (AnswerException e)
        {
            _problems.Add($"{file.Name}: {e.Message}");
        }
    }

    private void Read(AnswerNode answer, AnswerFile file)
    {
        if (answer.Has("SpotPrices"))
        {
            Add(HistoryPage.Read(file.Name, answer));
        }
        else if (answer.Has("AvailableSpotZones"))
        {
            foreach (var each in AdviceAnswer.Read(answer))
            {
                Add(each);
            }
        }
        else if (answer.Has("PriceInfo"))
        {
            Remember(PriceAnswers.CurrencyOf(answer));
            Quotes.AddRange(PriceAnswers.Read(answer, file.Asked));
        }
        else
        {
            throw new AnswerException(answer.Has("Code")
                ? $"The answer is the error '{answer.Text("Code")}', not prices."
                : "The answer is of none of the calls DescribePrice, DescribeSpotPriceHistory, DescribeSpotAdvice and DescribeContainerGroupPrice.");
        }
    }

    private void Add(HistoryPage page)
    {
        Remember(page.Currency);
        foreach (var (pool, point) in page.Points)
        {
            if (!_points.TryAdd((pool, point.At), point) && _points[(pool, point.At)] != point)
            {
                throw new AnswerException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The history has two prices of {pool} at {point.At:yyyy-MM-dd'T'HH:mm:ss'Z'}; ask for one operating system only."));
            }
        }

        _pages.Add(page);
    }

    private void Add(PoolReliability each)
    {
        if (!_reliabilities.TryAdd(each.Pool, each) && _reliabilities[each.Pool] != each)
        {
            throw new AnswerException($"There are two different answers about {each.Pool}; keep the newer one.");
        }
    }

    private void Remember(string? currency)
    {
        if (currency is not null)
        {
            _currencies.Add(currency);
        }
    }

    private static List<JsonElement> Documents(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), new JsonReaderOptions { AllowMultipleValues = true });
        var answers = new List<JsonElement>();
        while (reader.Read())
        {
            answers.Add(JsonElement.ParseValue(ref reader));
        }

        return answers.Count > 0 ? answers : throw new AnswerException("The file is empty.");
    }
}
