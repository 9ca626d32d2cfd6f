using Autoencoders.C.Layers;
using Autoencoders.C.Losses;
using Autoencoders.C.Scaling;
using Autoencoders.C.Text;

namespace Autoencoders.C;

/// <summary>The functions of a network that callers see, over those of its stages.</summary>
internal sealed class NetworkFunctions
{
    private readonly SourceFile _file;
    private readonly NetworkDescription _network;
    private readonly RowUnits? _units;
    private readonly RowError _error;
    private readonly Stage[] _stages;
    private readonly bool _hasCode;

    /// <param name="file">Receives the functions that callers do not see.</param>
    /// <param name="network">The network.</param>
    /// <param name="state">Its memory.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    public NetworkFunctions(SourceFile file, NetworkDescription network, ReadOnlyMemory<float> state, IScaler? scaler)
    {
        (_file, _network) = (file, network);
        _units = scaler is null ? null : new RowUnits(file, scaler);
        _error = new RowError(file, network);
        (int code, int all) = (network.EncoderLayers, network.Layers.Length);
        _hasCode = !network.Layers.Any(layer => layer.Side == NetworkSide.Decoder && layer.Reads.Any(number => number < code));
        _stages = _hasCode
            ? [Stage("encoder", 0..code, "sample", "code"), Stage("decoder", code..all, "code", "output")]
            : [Stage("network", 0..all, "sample", "output")];
        foreach (Stage stage in _stages)
            stage.Write();

        Stage Stage(string name, Range layers, string input, string output) => new(file, network, state, name, layers, input, output);
    }

    /// <summary>The floats of scratch memory that the greatest function needs.</summary>
    public int ScratchLength
    {
        get
        {
            int input = Shape.Length(_network.Input);
            return input + (_units is null ? 0 : input) + (_hasCode ? Shape.Length(_network.Code.Output) : 0)
                + _stages.Max(stage => stage.ScratchLength);
        }
    }

    private string InputLength => $"{_file.Macro}_INPUT";

    private string CodeLength => $"{_file.Macro}_CODE";

    private string Condition => _network.ConditionLength > 0 ? "const float *condition, " : "";

    /// <summary>The functions.</summary>
    /// <param name="isDetector">True to add the score.</param>
    public IEnumerable<PublicFunction> Build(bool isDetector)
    {
        if (_hasCode)
        {
            yield return Encoding("encode", "The code of a sample.", "float *code", "code");
            if (_network.Code.Kind == LayerKinds.Gaussian)
            {
                yield return Encoding(
                    "encode_distribution", "The code of a sample as a distribution; encode gives the means alone.",
                    $"float *means, float *{GaussianSource.LogVariances}", "means", GaussianSource.LogVariances);
            }

            if (_network.Code.Kind is LayerKinds.Codebook or LayerKinds.FiniteScalar)
                yield return IndexEncoding();
            yield return Decoding();
        }

        yield return Reconstruction();
        yield return Error();
        if (isDetector)
            yield return Score();
    }

    private PublicFunction Encoding(string name, string comment, string results, string code, string other = "NULL")
    {
        FunctionBody body = new();
        string sample = Sample(body);
        body.Add(_stages[0].Call(sample, code, body.Rest, other));
        return Function(comment, $"void {_file.Name(name)}(const float *input, {Condition}{results}, float *scratch)", body, _stages[..1]);
    }

    private PublicFunction IndexEncoding()
    {
        FunctionBody body = new();
        string sample = Sample(body);
        body.Take("code", CodeLength);
        body.Add(_stages[0].Call(sample, "code", body.Rest, CodebookSource.Indices));
        return Function(
            "The indices of the code of a sample.",
            $"void {_file.Name("encode_indices")}(const float *input, {Condition}int32_t *{CodebookSource.Indices}, float *scratch)",
            body, _stages[..1]);
    }

    private PublicFunction Decoding()
    {
        FunctionBody body = new();
        body.Add(_stages[1].Call("code", "reconstruction", body.Rest));
        Finish(body);
        return Function(
            "The reconstruction of a code.",
            $"void {_file.Name("decode")}(const float *code, {Condition}float *reconstruction, float *scratch)", body, _stages[1..]);
    }

    private PublicFunction Reconstruction()
    {
        FunctionBody body = new();
        RunAll(body, Sample(body), "reconstruction");
        Finish(body);
        return Function(
            "The reconstruction of a sample.",
            $"void {_file.Name("reconstruct")}(const float *input, {Condition}float *reconstruction, float *scratch)", body, _stages);
    }

    private PublicFunction Error()
    {
        FunctionBody body = new();
        string sample = Sample(body);
        body.Take("output", InputLength);
        RunAll(body, sample, "output");
        body.Add("", "float error = 0.0f;");
        body.Add(_error.Errors("output", sample));
        body.Add("return error;");
        string units = _units is null ? "" : ", in network units";
        return Function(
            $"The loss of a sample and its reconstruction{units}.",
            $"float {_file.Name("error")}(const float *input, {Condition}float *scratch)", body, _stages);
    }

    private PublicFunction Score()
    {
        FunctionBody body = new();
        string call = $"{_file.Name("error")}(input, {(Condition.Length > 0 ? "condition, " : "")}scratch)";
        string[] lines = [.. _error.Score(_units is null ? "input" : "sample")];
        if (lines.Length == 1)
        {
            body.Add($"return {call};");
        }
        else
        {
            body.Add($"float error = {call};");
            if (_units is not null)
                body.Add("const float *const sample = scratch; /* the row in network units */");
            body.Add("");
            body.Add(lines);
        }

        return new PublicFunction(
            "The score of a row: its error, and infinity for a row that the loss is not defined for.",
            $"float {_file.Name("score")}(const float *input, {Condition}float *scratch)", body.Lines);
    }

    /// <summary>The name of the sample in network units.</summary>
    private string Sample(FunctionBody body)
    {
        if (_units is null)
            return "input";
        body.Take("sample", InputLength);
        body.Add(_units.There("input", "sample"));
        return "sample";
    }

    private void RunAll(FunctionBody body, string sample, string output)
    {
        if (!_hasCode)
        {
            body.Add(_stages[0].Call(sample, output, body.Rest));
            return;
        }

        body.Take("code", CodeLength);
        body.Add(_stages[0].Call(sample, "code", body.Rest), _stages[1].Call("code", output, body.Rest));
    }

    private void Finish(FunctionBody body)
    {
        body.Add(_error.Activations("reconstruction"));
        if (_units is not null)
            body.Add(_units.Back("reconstruction"));
    }

    private PublicFunction Function(string comment, string signature, FunctionBody body, IEnumerable<Stage> stages)
    {
        if (_network.ConditionLength > 0 && !stages.Any(stage => stage.ReadsCondition))
            body.Add("(void)condition;");
        return new PublicFunction(comment, signature, body.Lines);
    }
}
