using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class JobReclaimTests
{
    private static readonly GracePeriod s_grace = new(30);

    /// <summary>Seen on the job controller of Kubernetes 1.36.</summary>
    [Theory]
    [InlineData(2, false, 2, 80)]
    [InlineData(8, false, 1, 600)]
    [InlineData(8, true, 1, 10)]
    public void StopSecondsAfter_WhatWasSeen_IsForecast(int podsAtOnce, bool perIndex, int rounds, int seconds) =>
        Assert.Equal(seconds, new JobReclaim(podsAtOnce, perIndex, s_grace).StopSecondsAfter(rounds));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(6, 320)]
    [InlineData(7, 600)]
    [InlineData(int.MaxValue, 600)]
    public void SecondsAfter_Losses_DoublesUpToTenMinutes(int lost, int seconds) => Assert.Equal(seconds, RestartDelay.SecondsAfter(lost));

    [Fact]
    public void StopSeconds_AnyHistory_IsWhatTheControllerWaits()
    {
        var histories =
            from podsAtOnce in Gen.Choose(1, 12)
            from perIndex in Gen.Elements(true, false)
            from rounds in Gen.Zip(Gen.Choose(0, 900), Gen.Elements(true, false)).NonEmptyListOf()
            select (podsAtOnce, perIndex, rounds);

        Check.One(DrainGenerators.Config.WithMaxTest(300), Prop.ForAll(histories.ToArbitrary(), history =>
        {
            var job = new JobReclaim(history.podsAtOnce, history.perIndex, s_grace);
            var controller = new JobControllerSimulation(history.podsAtOnce, history.perIndex);
            var sinceSuccess = 0;
            return history.rounds.Select((round, number) =>
            {
                var (work, succeeds) = round;
                controller.Work(work);
                if (succeeds)
                {
                    controller.Succeed();
                    sinceSuccess = 0;
                }

                sinceSuccess++;
                var (nothing, allBack) = controller.LoseEverything();

                // A success forgives a plain job all it lost; an index starts anew when another one is done, so the oldest wait longest.
                return history.perIndex
                    ? nothing <= job.StopSecondsAfter(sinceSuccess) && allBack <= job.StopSecondsAfter(number + 1) && (number > 0 || nothing == job.StopSeconds)
                    : nothing == job.StopSecondsAfter(sinceSuccess) && allBack == nothing;
            }).ToList().All(agrees => agrees);
        }));
    }

    [Fact]
    public void MostPodsStoppedWithin_AMinute_IsThree()
    {
        Assert.Equal(3, new JobReclaim(8, false, s_grace).MostPodsStoppedWithin(60));
        Assert.Null(new JobReclaim(8, true, s_grace).MostPodsStoppedWithin(60));
    }

    [Fact]
    public void LostSeconds_ReclaimOfEverything_CountsTheGraceOnlyAsFarAsTheNoticeGoes()
    {
        Assert.Equal(40, new JobReclaim(1, false, s_grace).LostSeconds);
        Assert.Equal(190, new JobReclaim(1, false, new GracePeriod(600)).LostSeconds);
    }
}
