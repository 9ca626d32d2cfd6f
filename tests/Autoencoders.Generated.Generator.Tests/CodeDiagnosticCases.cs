namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of codes, conditions and corruption: id, source with the reported place in marks, message.</summary>
public static class CodeDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG047", "[Autoencoder(8, 2), Condition(3, Encoder = false, Decoder = ⟦false⟧)] public partial class Net;",
            "The condition of 3 values is given neither to the encoder nor to the decoder; remove Encoder = false or Decoder = false, "
            + "or the attribute"
        },
        {
            "AEG048", "[Autoencoder(8, 2), Condition(3), ⟦Condition(2)⟧] public partial class Net;",
            "[Condition] stands a second time; write it once, before the code: the decoder is given it of itself"
        },
        {
            "AEG048", "[Autoencoder, Input(8), Code(2), ⟦Condition(2)⟧, Dense(8)] public partial class Net;",
            "[Condition] stands behind the code; write it once, before the code: the decoder is given it of itself"
        },
    };
}
