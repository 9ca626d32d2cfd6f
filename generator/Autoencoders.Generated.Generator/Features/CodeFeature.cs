namespace Autoencoders.Generator.Features;

/// <summary>
/// Encoding and decoding, which a network lacks whose decoder reads the encoder past the code. The members stand among those of
/// <see cref="InferenceFeature"/>, each before its counterpart of reconstruction.
/// </summary>
internal static class CodeFeature
{
    public static Feature Row { get; } = new(static plan => !plan.PassesCode)
    {
        Contract = new Contract("IAutoencoder", Extends: "IReconstructor"),
    };
}
