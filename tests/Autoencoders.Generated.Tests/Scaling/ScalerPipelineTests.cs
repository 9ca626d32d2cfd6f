namespace Autoencoders.Tests;

public class ScalerPipelineTests
{
    private static readonly Dataset s_rows = new(new float[] { 0, 10, 1, 20, 3, 70, 7, 90 }, 2, new[] { 1, 2, 3, 4 });

    [Fact]
    public void Each_is_fitted_to_what_those_before_make_of_the_data()
    {
        var log = new Log1pScaler(2);
        MinMaxScaler range = MinMaxScaler.Fit(log.Transform(s_rows));
        ScalerPipeline pipeline = ScalerPipeline.Fit(s_rows, rows => new Log1pScaler(rows.Length), rows => MinMaxScaler.Fit(rows));

        Assert.Equal(range.Transform(log.Transform(s_rows)).Values.ToArray(), pipeline.Transform(s_rows).Values.ToArray());
        Assert.Equal(["log1p", "min-max"], pipeline.Scalers.Select(scaler => scaler.Kind));
        Assert.Equal(2, pipeline.Length);
    }

    [Fact]
    public void They_are_undone_from_last_to_first()
    {
        ScalerPipeline pipeline = ScalerPipeline.Fit(s_rows, rows => new Log1pScaler(rows.Length), rows => StandardScaler.Fit(rows));
        float[] values = pipeline.Transform(s_rows).Values.ToArray();
        pipeline.Invert(values, values);
        for (int i = 0; i < values.Length; i++)
            Assert.Equal(s_rows.Values.Span[i], values[i], 1e-4f);
    }

    [Fact]
    public void A_pipeline_in_a_pipeline_is_its_scalers()
    {
        var inner = new ScalerPipeline([new Log1pScaler(2), new UnitNormScaler(2)]);
        var outer = new ScalerPipeline([inner, new UnitNormScaler(2)]);
        Assert.Equal(["log1p", "unit-norm", "unit-norm"], outer.Scalers.Select(scaler => scaler.Kind));
        Assert.Equal(outer.Scalers.Count, Assert.IsType<ScalerPipeline>(ScalerJson.Read(ScalerJson.Write(outer))).Scalers.Count);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Contains("at least 1", Assert.Throws<ArgumentException>(() => new ScalerPipeline([])).Message);
        Assert.Contains("at least 1", Assert.Throws<ArgumentException>(() => ScalerPipeline.Fit(s_rows)).Message);
        string message = Assert.Throws<ArgumentException>(() => new ScalerPipeline([new Log1pScaler(2), new UnitNormScaler(3)])).Message;
        Assert.Contains("'unit-norm' scaler of 3 columns does not fit a 'log1p' scaler of 2", message);
    }
}
