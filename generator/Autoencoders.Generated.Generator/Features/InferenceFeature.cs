using Autoencoders.Generator.Features.EntryPoints;

namespace Autoencoders.Generator.Features;

/// <summary>Encoding, decoding, reconstruction and its error, of one sample and of batches.</summary>
internal static class InferenceFeature
{
    private const string WrongSpans = "A span has another length, or two overlap.";
    private const string WrongRows = "The spans are not whole rows, not as many, or overlap.";

    private static readonly Parameter
        s_code = new("code", ParameterType.Source, Constant.CodeLength),
        s_codes = s_code with { Name = "codes" },
        s_errors = new("errors", ParameterType.Target) { Trial = "rows.NumbersTarget" };

    public static EntryPoint Encode { get; } = new(
        "Encode", "Encodes one sample", Parameter.Input, Parameter.Condition, s_code with { Type = ParameterType.Target })
    {
        Applies = CodeFeature.Row.Applies,
        Mistake = WrongSpans,
    };

    public static EntryPoint Decode { get; } = new("Decode", "Decodes one code", s_code, Parameter.Condition, Parameter.Reconstruction)
    {
        Applies = CodeFeature.Row.Applies,
        Mistake = WrongSpans,
    };

    public static EntryPoint Reconstruct { get; } = new(
        "Reconstruct", "Encodes and decodes one sample", Parameter.Input, Parameter.Condition, Parameter.Reconstruction)
    {
        Mistake = WrongSpans,
    };

    public static EntryPoint Error { get; } = new(
        "ReconstructionError", "The loss between one sample and its reconstruction", Parameter.Input, Parameter.Condition)
    {
        Returns = "float",
        Mistake = "The span has another length.",
    };

    public static EntryPoint EncodeBatch { get; } = new(
        "EncodeBatch",
        "Encodes any number of samples",
        Parameter.Inputs,
        Parameter.Condition,
        s_codes with { Type = ParameterType.Target })
    {
        IsBatch = true,
        Applies = CodeFeature.Row.Applies,
        Mistake = WrongRows,
    };

    public static EntryPoint DecodeBatch { get; } = new(
        "DecodeBatch", "Decodes any number of codes", s_codes, Parameter.Condition, Parameter.Reconstructions)
    {
        IsBatch = true,
        Applies = CodeFeature.Row.Applies,
        Mistake = WrongRows,
    };

    public static EntryPoint ReconstructBatch { get; } = new(
        "ReconstructBatch", "Encodes and decodes any number of samples", Parameter.Inputs, Parameter.Condition, Parameter.Reconstructions)
    {
        IsBatch = true,
        Mistake = WrongRows,
    };

    public static EntryPoint ErrorBatch { get; } = new(
        "ReconstructionErrorBatch", "The loss of each of any number of samples", Parameter.Inputs, Parameter.Condition, s_errors)
    {
        IsBatch = true,
        Mistake = WrongRows,
    };

    public static Feature Row { get; } = new(
        Feature.Always, Encode, Decode, Reconstruct, Error, EncodeBatch, DecodeBatch, ReconstructBatch, ErrorBatch)
    {
        Contract = new Contract("IReconstructor"),
        WriteRuns = InferenceMath.Emit,
    };
}
