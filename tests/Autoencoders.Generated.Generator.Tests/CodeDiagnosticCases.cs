namespace Autoencoders.Generator.Tests;

/// <summary>
/// The mistakes of codes, conditions, corruption and missing values: id, source with the reported place in marks, message.
/// </summary>
public static class CodeDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG047", "[Autoencoder(8, 2), Condition(3, Encoder = false, Decoder = ⟦false⟧)] public partial class Net;",
            "Neither the encoder nor the decoder receives the condition of 3 values; remove Encoder = false or Decoder = false, "
            + "or the attribute"
        },
        {
            "AEG048", "[Autoencoder(8, 2), Condition(3), ⟦Condition(2)⟧] public partial class Net;",
            "[Condition] is written a second time; write it once, before the code: the decoder receives it automatically"
        },
        {
            "AEG048", "[Autoencoder, Input(8), Code(2), ⟦Condition(2)⟧, Dense(8)] public partial class Net;",
            "[Condition] is written after the code; write it once, before the code: the decoder receives it automatically"
        },
        {
            "AEG049", "[Autoencoder, Input(8), Dense(6), VectorQuantizedCode(5, Length = ⟦4⟧)] public partial class Net;",
            "Layer 2 (VectorQuantizedCode) has entries of 4 values for 6 channels; write a Length that divides 6"
        },
        {
            "AEG049", "[Autoencoder, Input(4, 4, 1), Conv2D(6, 3), VectorQuantizedCode(5, Length = ⟦12⟧)] public partial class Net;",
            "Layer 2 (VectorQuantizedCode) has entries of 12 values for 6 channels; write a Length that divides 6"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(3), FiniteScalarCode(⟦5⟧, 1, 5)] public partial class Net;",
            "levels of [FiniteScalarCode] is 5, 1, 5; it must be 2 to 1000 for each channel"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(3), FiniteScalarCode(⟦8⟧, 5)] public partial class Net;",
            "levels of [FiniteScalarCode] is 8, 5; it must be one number for each of the 3 channels"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(3), ⟦FiniteScalarCode⟧] public partial class Net;",
            "levels of [FiniteScalarCode] is empty; it must be one number for each of the 3 channels"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(4), FiniteScalarCode(⟦1000⟧, 1000, 1000, 1000)] public partial class Net;",
            "levels of [FiniteScalarCode] is 1000, 1000, 1000, 1000; it must be numbers whose product is at most 2147483647"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(6), VectorQuantizedCode(⟦1⟧)] public partial class Net;",
            "entries of [VectorQuantizedCode] is 1; it must be 2 to 16777216"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(6), VectorQuantizedCode(5, Length = ⟦-1⟧)] public partial class Net;",
            "Length of [VectorQuantizedCode] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(6), VectorQuantizedCode(5, Commitment = ⟦-1f⟧)] public partial class Net;",
            "Commitment of [VectorQuantizedCode] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(6), VectorQuantizedCode(5, Decay = ⟦1f⟧)] public partial class Net;",
            "Decay of [VectorQuantizedCode] is 1; it must be above 0 and below 1"
        },
        {
            "AEG034", "[Autoencoder, Input(8), Dense(6), VectorQuantizedCode(5, RestartBelow = ⟦1f⟧)] public partial class Net;",
            "RestartBelow of [VectorQuantizedCode] is 1; it must be at least 0 and below 1"
        },
        {
            "AEG037", "[Autoencoder, Input(8), Dense(300), ⟦VectorQuantizedCode(9000000)⟧] public partial class Net;",
            "Layer 2 (VectorQuantizedCode) gives 9000000 x 601 values, more than the 2147483647 that a tensor can have; make it smaller"
        },
        {
            "AEG054", "[Autoencoder(8, 2, Loss = Loss.CosineDistance, Missing = ⟦Missing.Masked⟧)] public partial class Net;",
            "Missing.Masked skips single values in the loss, but Loss.CosineDistance combines several values; "
            + "use Loss.MeanSquaredError or Loss.BinaryCrossEntropy or Loss.MeanAbsoluteError or Loss.Huber or "
            + "Loss.PoissonNegativeLogLikelihood"
        },
        {
            "AEG054", "[Autoencoder(8, 2, Missing = ⟦Missing.Masked⟧, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)] "
            + "public partial class Net;",
            "Missing.Masked skips single values in the loss, but Loss.CategoricalCrossEntropy combines several values; "
            + "use Loss.MeanSquaredError or Loss.BinaryCrossEntropy or Loss.MeanAbsoluteError or Loss.Huber or "
            + "Loss.PoissonNegativeLogLikelihood"
        },
        {
            "AEG025", "[Autoencoder(8, 2, Missing = ⟦(Missing)7⟧)] public partial class Net;",
            "(Missing)7 is not a member of Missing; write one of Reject, Masked"
        },
        {
            "AEG013", "[Autoencoder(Missing = Missing.Masked), Input(8), Code] public partial class ⟦Net⟧;",
            "'Net' has no layers; write the sizes of input, hidden layers and code, as in [Autoencoder(784, 128, 32)], "
            + "or attributes: [Input(784)], [Dense(128)], [Code(32)]"
        },
    };
}
