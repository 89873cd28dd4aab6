namespace Pulumi;

public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)
        => Tuple((Output<T1>)item1, (Output<T2>)item2);

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Tuple((Output<T1>)item1, (Output<T2>)item2, (Output<T3>)item3);

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => Tuple((Output<T1>)item1, (Output<T2>)item2, (Output<T3>)item3, (Output<T4>)item4);

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        return new(Wait());

        async Task<OutputData<(T1, T2)>> Wait()
        {
            var marks = new Marks();
            var first = marks.Take(await item1.Data.ConfigureAwait(false));
            var second = marks.Take(await item2.Data.ConfigureAwait(false));
            return marks.Give((first, second));
        }
    }

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
    {
        return new(Wait());

        async Task<OutputData<(T1, T2, T3)>> Wait()
        {
            var marks = new Marks();
            var first = marks.Take(await item1.Data.ConfigureAwait(false));
            var second = marks.Take(await item2.Data.ConfigureAwait(false));
            var third = marks.Take(await item3.Data.ConfigureAwait(false));
            return marks.Give((first, second, third));
        }
    }

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
    {
        return new(Wait());

        async Task<OutputData<(T1, T2, T3, T4)>> Wait()
        {
            var marks = new Marks();
            var first = marks.Take(await item1.Data.ConfigureAwait(false));
            var second = marks.Take(await item2.Data.ConfigureAwait(false));
            var third = marks.Take(await item3.Data.ConfigureAwait(false));
            var fourth = marks.Take(await item4.Data.ConfigureAwait(false));
            return marks.Give((first, second, third, fourth));
        }
    }
}
