namespace AckKnativeSpot.Plan.Html;

/// <summary>
/// Places boxes in columns, what builds on something right of it, in an order that lets few arrows cross (K. Sugiyama, S. Tagawa, M. Toda, "Methods for
/// Visual Understanding of Hierarchical System Structures"). Arrows over several columns run through places that are kept free for them.
/// </summary>
internal sealed class TopologyLayout
{
    private const int Sweeps = 8;

    private readonly List<List<Place>> _columns = [];
    private readonly List<(Place From, Place To)> _steps = [];
    private readonly Dictionary<string, int> _columnOf = new(StringComparer.Ordinal);

    /// <summary>Places boxes.</summary>
    /// <param name="heights">The boxes, each with its height.</param>
    /// <param name="arrows">Arrows between them; one that closes a circle does not move its box.</param>
    /// <param name="gap">Free space between two things of a column.</param>
    public TopologyLayout(IReadOnlyList<(string Key, double Height)> heights, IReadOnlyList<(string From, string To)> arrows, double gap)
    {
        var givers = arrows.ToLookup(arrow => arrow.To, arrow => arrow.From, StringComparer.Ordinal);
        var boxes = heights.ToDictionary(box => box.Key, box => new Place(box.Key, box.Height), StringComparer.Ordinal);
        foreach (var (key, _) in heights)
        {
            ColumnOf(key, givers, []);
        }

        for (var column = 0; column <= _columnOf.Values.DefaultIfEmpty(-1).Max(); column++)
        {
            _columns.Add([.. heights.Where(box => _columnOf[box.Key] == column).Select(box => boxes[box.Key])]);
        }

        Ways = [.. arrows.Where(arrow => _columnOf[arrow.From] < _columnOf[arrow.To]).Select(arrow => WayOf(boxes[arrow.From], boxes[arrow.To]))];
        Order();
        Align(gap);
    }

    /// <summary>How many columns there are.</summary>
    public int Columns => _columns.Count;

    /// <summary>Height of the highest column.</summary>
    public double Height { get; private set; }

    /// <summary>The boxes, each with its column and its upper edge.</summary>
    public IEnumerable<(string Key, int Column, double Top)> Boxes =>
        _columns.SelectMany((column, i) => column.Where(place => place.Key is not null).Select(place => (place.Key!, i, place.Top)));

    /// <summary>The arrows, each with the middles of the places that it joins, a column after the other.</summary>
    public IReadOnlyList<IReadOnlyList<(int Column, Place Place)>> Ways { get; }

    private int ColumnOf(string key, ILookup<string, string> givers, HashSet<string> above)
    {
        if (_columnOf.TryGetValue(key, out var known))
        {
            return known;
        }

        above.Add(key);
        var column = givers[key].Where(giver => !above.Contains(giver)).Select(giver => ColumnOf(giver, givers, above) + 1).DefaultIfEmpty(0).Max();
        above.Remove(key);
        return _columnOf[key] = column;
    }

    private List<(int Column, Place Place)> WayOf(Place from, Place to)
    {
        var (first, last) = (_columnOf[from.Key!], _columnOf[to.Key!]);
        var way = new List<(int Column, Place Place)> { (first, from) };
        for (var column = first + 1; column < last; column++)
        {
            var free = new Place(null, 0);
            _columns[column].Add(free);
            way.Add((column, free));
        }

        way.Add((last, to));
        _steps.AddRange(way.Zip(way.Skip(1), (one, next) => (one.Place, next.Place)));
        return way;
    }

    /// <summary>Puts each thing where the things that it is joined to are on average, from left to right and back.</summary>
    private void Order()
    {
        var before = _steps.ToLookup(step => step.To, step => step.From);
        var after = _steps.ToLookup(step => step.From, step => step.To);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForth = sweep % 2 == 0;
            foreach (var i in isForth ? Enumerable.Range(0, _columns.Count) : Enumerable.Range(0, _columns.Count).Reverse())
            {
                Number(_columns[i]);
                _columns[i] = [.. _columns[i]
                    .OrderBy(place => (isForth ? before : after)[place].Select(other => (double)other.Order).DefaultIfEmpty(place.Order).Average())];
                Number(_columns[i]);
            }
        }

        static void Number(List<Place> column)
        {
            for (var i = 0; i < column.Count; i++)
            {
                // Counted from the middle, so that short columns lie beside the middle of long ones.
                column[i].Order = i - (column.Count - 1) / 2.0;
            }
        }
    }

    private void Align(double gap)
    {
        var heights = _columns.Select(column => column.Sum(place => place.Height) + gap * Math.Max(0, column.Count - 1)).ToArray();
        Height = heights.DefaultIfEmpty(0).Max();
        for (var i = 0; i < _columns.Count; i++)
        {
            var top = (Height - heights[i]) / 2;
            foreach (var place in _columns[i])
            {
                place.Top = top;
                top += place.Height + gap;
            }
        }
    }

    /// <summary>A box, or the free place of an arrow that passes by.</summary>
    internal sealed class Place(string? key, double height)
    {
        /// <summary>The box; <see langword="null"/> for a free place.</summary>
        public string? Key { get; } = key;

        public double Height { get; } = height;

        public double Order { get; set; }

        public double Top { get; set; }

        public double Middle => Top + Height / 2;
    }
}
