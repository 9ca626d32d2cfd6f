namespace Autoencoders.Tests.Alarms;

public class ChartTests
{
    /// <summary>The example of the NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.4.</summary>
    [Fact]
    public void AnAverageFollowsTheHandbook()
    {
        float[] scores =
        [
            52.0f, 47.0f, 53.0f, 49.3f, 50.1f, 47.0f, 51.0f, 50.1f, 51.2f, 50.5f, 49.6f, 47.6f, 49.9f, 51.3f, 47.8f, 51.2f, 52.6f, 52.4f,
            53.6f, 52.1f,
        ];
        double[] expected =
        [
            50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92, 50.73, 51.23,
            51.94, 51.99,
        ];
        var chart = new EwmaChart(center: 50, deviation: 2.0539 * Math.Sqrt(0.3 / 1.7), weight: 0.3, limit: 3);
        for (int i = 0; i < scores.Length; i++)
        {
            Assert.False(chart.Add(scores[i]));
            Assert.Equal(expected[i], chart.Average, 0.006);
        }
        Assert.Equal(52.5884, chart.Center + (chart.Limit * chart.Deviation), 0.001);
    }

    /// <summary>The example of the NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.3: the upper sums.</summary>
    [Fact]
    public void ASumFollowsTheHandbook()
    {
        float[] scores =
        [
            324.925f, 324.675f, 324.725f, 324.350f, 325.350f, 325.225f, 324.125f, 324.525f, 325.225f, 324.600f, 324.625f, 325.150f,
            328.325f, 327.250f, 327.825f, 328.500f, 326.675f, 327.775f, 326.875f, 328.350f,
        ];
        double[] expected =
        [
            0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.00, 19.04,
        ];
        var chart = new CusumChart(center: 325, deviation: 1, allowance: 0.3175, limit: 4.1959);
        for (int i = 0; i < scores.Length; i++)
        {
            Assert.Equal(expected[i] > 4.1959, chart.Add(scores[i]));
            Assert.Equal(expected[i], chart.Sum, 0.04);
        }
    }

    [Fact]
    public void ACalibratedChartStaysQuietAndNoticesAStep()
    {
        var random = new CounterRandom(11);
        float[] normal = new float[20_000];
        for (int i = 0; i < normal.Length; i++)
            normal[i] = random.NextSingle() + random.NextSingle() + random.NextSingle();
        var average = EwmaChart.Calibrate(normal, weight: 0.01);
        var sum = CusumChart.Calibrate(normal);
        Assert.Equal(1.5, sum.Center, 0.02);
        Assert.Equal(0.5, sum.Deviation, 0.02);
        Assert.InRange(average.Deviation, 0.8 * 0.5 * Math.Sqrt(0.01 / 1.99), 1.2 * 0.5 * Math.Sqrt(0.01 / 1.99));
        Assert.Equal((0, 0), (Above(average.Add, shift: 0), Above(sum.Add, shift: 0)));
        Assert.InRange(Above(average.Add, shift: 0.5f), 9_800, 10_000);
        Assert.InRange(Above(sum.Add, shift: 0.5f), 9_900, 10_000);
        average.Reset();
        sum.Reset();
        Assert.Equal((0, 0), (average.Level, sum.Sum));

        int Above(Func<float, bool> add, float shift)
        {
            int above = 0;
            for (int i = 0; i < 10_000; i++)
                above += add(random.NextSingle() + random.NextSingle() + random.NextSingle() + shift) ? 1 : 0;
            return above;
        }
    }

    [Fact]
    public void WhatStandsOutIsLeftOut()
    {
        var average = new EwmaChart(1, 1, 0.5, 3, threshold: 10);
        var sum = new CusumChart(1, 1, 0.5, 3, threshold: 10);
        foreach (float score in (float[])[11, 1000, float.NaN, float.PositiveInfinity])
        {
            Assert.False(average.Add(score));
            Assert.False(sum.Add(score));
        }
        Assert.Equal((1, 0), (average.Average, sum.Sum));
    }

    [Fact]
    public void ScoresWithoutADeviationAreRefused()
    {
        Assert.Contains("no deviation", Assert.Throws<ArgumentException>(() => EwmaChart.Calibrate([1, 1, 1])).Message);
        Assert.Contains("there are 1", Assert.Throws<ArgumentException>(() => CusumChart.Calibrate([1, 20], threshold: 5)).Message);
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => CusumChart.Calibrate([1, float.NaN])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EwmaChart(1, 0, 0.5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EwmaChart(1, 1, 1.5, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CusumChart(1, 1, -1, 3));
    }

    [Fact]
    public void ARollingThresholdIsThatOfTheLatestNormalScores()
    {
        var random = new CounterRandom(2);
        var latest = new Queue<float>();
        for (int i = 0; i < 200; i++)
            latest.Enqueue(random.Next(50));
        var threshold = new RollingThreshold([.. latest], falseAlarmRate: 0.05);
        for (int i = 0; i < 2_000; i++)
        {
            float score = random.Next(50) + (i / 10);
            bool isAlarm = i % 7 == 0;
            threshold.Observe(isAlarm ? 1e6f : score, isAlarm);
            if (!isAlarm)
            {
                latest.Dequeue();
                latest.Enqueue(score);
            }
            Assert.Equal(latest.OrderDescending().ElementAt(9), threshold.Value);
        }
        Assert.True(threshold.IsAnomaly(float.NaN) && threshold.IsAnomaly(1e6f) && !threshold.IsAnomaly(threshold.Value));
        threshold.Observe(float.PositiveInfinity, isAlarm: false);
        Assert.True(float.IsFinite(threshold.Value));
    }
}
