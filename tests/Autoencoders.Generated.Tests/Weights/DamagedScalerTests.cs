namespace Autoencoders.Tests;

/// <summary>Damage to the scaler in the metadata of a weights file.</summary>
[Trait("Registers", "Any")]
public class DamagedScalerTests
{
    public static TheoryData<string, string, string[]> Damages => new()
    {
        { "scaler that is no JSON", "standard", ["scaler", "malformed JSON"] },
        { "scaler without kind", "{}", ["scaler", "no kind"] },
        { "scaler of unknown kind", "{'kind':'whitening'}", ["scaler", "'whitening'", "min-max, pipeline, robust, standard"] },
        { "scaler without numbers", "{'kind':'standard'}", ["scaler", "'mean'"] },
        {
            "scaler of unequal columns",
            SmallWeights.StandardScaler.Replace("[1,0,2]", "[1,2]"),
            ["scaler", "3 columns of 'mean'", "2 of 'deviation'"]
        },
        {
            "scaler of negative deviation",
            SmallWeights.StandardScaler.Replace("[1,0,2]", "[1,-1,2]"),
            ["scaler", "'deviation' -1 of column 1", "negative"]
        },
        { "scaler of infinite mean", SmallWeights.StandardScaler.Replace("[1,2,3]", "[1,1e999,3]"), ["scaler", "1e999", "'mean'"] },
        { "scaler for another input", "{'kind':'standard','mean':[1],'deviation':[1]}", ["scaler of 3 columns", "1"] },
        { "scaler of negative range", "{'kind':'robust','median':[1,2,3],'range':[1,-1,1]}", ["'range' -1 of column 1"] },
        { "scaler of no length", "{'kind':'log1p','length':0}", ["scaler", "'length'"] },
        { "scaler of half a length", "{'kind':'unit-norm','length':2.5}", ["scaler", "'length'"] },
        { "scaler of another length", "{'kind':'unit-norm','length':4}", ["scaler of 3 columns", "one of 4"] },
        { "pipeline of nothing", "{'kind':'pipeline','scalers':[]}", ["scaler", "'scalers'"] },
        { "pipeline of text", "{'kind':'pipeline','scalers':['standard']}", ["scaler", "no kind"] },
        {
            "pipeline of unequal scalers",
            "{'kind':'pipeline','scalers':[{'kind':'log1p','length':3},{'kind':'unit-norm','length':4}]}",
            ["scaler", "scalers of 3 and 4 columns"]
        },
        {
            "pipeline within a pipeline",
            "{'kind':'pipeline','scalers':[{'kind':'pipeline','scalers':[{'kind':'log1p','length':3}]}]}",
            ["scaler", "pipeline within a pipeline"]
        },
        {
            "scaler that nests without end",
            $"{{'kind':'pipeline','scalers':{new string('[', 1000)}{new string(']', 1000)}}}",
            ["scaler", "malformed JSON", "depth"]
        },
        {
            "scaler of a deviation that no floats have",
            SmallWeights.StandardScaler.Replace("[1,0,2]", "[1,1e-320,2]"),
            ["'deviation' 1E-320 of column 1", "range of floats"]
        },
        { "scaler of a tiny range", "{'kind':'robust','median':[1,2,3],'range':[1,1,2e-39]}", ["'range' 2E-39 of column 2"] },
        { "scaler of a huge range", "{'kind':'robust','median':[1,2,3],'range':[1.7e308,1,1]}", ["'range' 1.7E+308 of column 0"] },
        { "scaler of a huge mean", SmallWeights.StandardScaler.Replace("[1,2,3]", "[1,-1e39,3]"), ["'mean' -1E+39 of column 1"] },
        {
            "scaler of a huge minimum",
            "{'kind':'min-max','low':0,'high':1,'minimum':[0,-1.7e308,0],'maximum':[1,1,1]}",
            ["'minimum' -1.7E+308 of column 1"]
        },
        {
            "scaler of a huge maximum",
            "{'kind':'min-max','low':0,'high':1,'minimum':[0,0,0],'maximum':[1,1,1e39]}",
            ["'maximum' 1E+39 of column 2"]
        },
        {
            "scaler of no width",
            "{'kind':'min-max','low':0,'high':1e-44,'minimum':[0,0,0],'maximum':[1,1,1]}",
            ["'low' 0", "'high' 1E-44"]
        },
        {
            "pipeline of a deviation that no floats have",
            "{'kind':'pipeline','scalers':[{'kind':'standard','mean':[1,2,3],'deviation':[1,1,1e-320]}]}",
            ["'deviation' 1E-320 of column 2"]
        },
        {
            "scaler of descending range",
            "{'kind':'min-max','low':1,'high':0,'minimum':[0,0,0],'maximum':[1,1,1]}",
            ["scaler", "'low' 1", "'high' 0"]
        },
        {
            "scaler of descending columns",
            "{'kind':'min-max','low':0,'high':1,'minimum':[0,2,0],'maximum':[1,1,1]}",
            ["scaler", "column 1", "below its 'minimum' 2"]
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Refuses_a_damaged_scaler(string name, string scaler, string[] expected) =>
        SmallWeights.AssertRefused(name, SmallWeights.WithScaler(scaler), expected);

    [Fact]
    public void Loads_the_scaler_that_is_not_damaged()
    {
        byte[] content = SmallWeights.WithScaler(SmallWeights.StandardScaler);
        WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(new MemoryStream(content), out IScaler? scaler);
        Assert.IsType<StandardScaler>(scaler);
    }
}
