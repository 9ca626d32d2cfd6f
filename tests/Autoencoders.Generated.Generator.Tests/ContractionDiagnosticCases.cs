namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of encoders that are contracted: id, source with the reported place in marks, message.</summary>
public static class ContractionDiagnosticCases
{
    private const string NotLinear =
        "is not linear before its activation, as all layers before [ContractiveCode] must be; use dense layers, convolutions, average "
        + "pools or upsampling there, or write [Code]";

    private const string LooksAtAll =
        "which combines all channels, but [ContractiveCode] needs activations that depend on one value each; write "
        + "another, such as Activation.Sigmoid";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG050",
            "[Autoencoder, Input(9), Dense(7), ⟦BatchNorm(Activation.Relu)⟧, ContractiveCode(3)] public partial class Net;",
            "Layer 2 (BatchNorm) " + NotLinear
        },
        {
            "AEG050", "[Autoencoder, Input(9), Dense(7), ⟦Dropout(0.5f)⟧, ContractiveCode(3)] public partial class Net;",
            "Layer 2 (Dropout) " + NotLinear
        },
        {
            "AEG050", "[Autoencoder, Input(4, 4), ⟦Attention(2)⟧, ContractiveCode(3)] public partial class Net;",
            "Layer 1 (Attention) " + NotLinear
        },
        {
            "AEG050", "[Autoencoder, Input(4, 4, 1), ⟦MaxPool2D(2)⟧, ContractiveCode(3)] public partial class Net;",
            "Layer 1 (MaxPool2D) " + NotLinear
        },
        {
            "AEG050", "[Autoencoder, Input(6, 2), ⟦Gru(4)⟧, ContractiveCode(3)] public partial class Net;",
            "Layer 1 (Gru) " + NotLinear
        },
        {
            "AEG051", "[Autoencoder, Input(9), Dense(7, ⟦Activation.Softmax⟧), ContractiveCode(3)] public partial class Net;",
            "Layer 1 has Activation.Softmax, " + LooksAtAll
        },
        {
            "AEG051", "[Autoencoder, Input(9), ContractiveCode(3, ⟦Activation.Softmax⟧)] public partial class Net;",
            "Layer 1 has Activation.Softmax, " + LooksAtAll
        },
        {
            "AEG051", "[Autoencoder(Code = ⟦Activation.Softmax⟧), Input(9), ContractiveCode(3)] public partial class Net;",
            "Layer 1 has Activation.Softmax, " + LooksAtAll
        },
        {
            "AEG034", "[Autoencoder, Input(9), ContractiveCode(3, Weight = ⟦0f⟧)] public partial class Net;",
            "Weight of [ContractiveCode] is 0; it must be above 0"
        },
        {
            "AEG034", "[Autoencoder, Input(9), Dense(5), ContractiveCode(3, Probes = ⟦200000000⟧)] public partial class Net;",
            "Probes of [ContractiveCode] is 200000000; it must be 1 to 4067203"
        },
        {
            "AEG034", "[Autoencoder, Input(9), Dense(5), ContractiveCode(3, Probes = ⟦0⟧)] public partial class Net;",
            "Probes of [ContractiveCode] is 0; it must be 1 to 4067203"
        },
        {
            "AEG035", "[Autoencoder, Input(9), ContractiveCode(3, Probes = ⟦2⟧)] public partial class Net;",
            "Probes of [ContractiveCode] applies only with an encoder of several layers; choose that or remove Probes"
        },
    };
}
