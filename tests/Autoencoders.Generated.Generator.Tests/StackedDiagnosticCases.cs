namespace Autoencoders.Generator.Tests;

/// <summary>Mistakes with <c>[Stacked]</c>: id, source with the reported place marked, message.</summary>
public static class StackedDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG052", "[Autoencoder(784, 32), ⟦Stacked⟧] public partial class Net;",
            "Net is a single level: no layer of its decoder restores the input of an encoder layer in the same shape; add a layer "
            + "of the same size on both sides of the code or remove [Stacked]"
        },
        {
            "AEG052", "[Autoencoder, ⟦Stacked⟧, Input(64), Dense(24), Code(8), Dense(20), Dense(64)] public partial class Net;",
            "Net is a single level: no layer of its decoder restores the input of an encoder layer in the same shape; add a layer "
            + "of the same size on both sides of the code or remove [Stacked]"
        },
        {
            "AEG053", "[Autoencoder, Stacked, Input(64), Dense(24), ⟦BatchNorm⟧, Code(8)] public partial class Net;",
            "Layer 2 (BatchNorm) can't be trained in a level of a stacked autoencoder; use another layer or remove [Stacked]"
        },
        {
            "AEG053", "[Autoencoder, Stacked, Input(64), ⟦Condition(3)⟧, Dense(24), Code(8)] public partial class Net;",
            "Layer 1 (Condition) can't be trained in a level of a stacked autoencoder; use another layer or remove [Stacked]"
        },
        {
            "AEG053", "[Autoencoder, Stacked, Input(64), Dense(24), ⟦ContractiveCode(8, Activation.Sigmoid)⟧] public partial class Net;",
            "Layer 2 (ContractiveCode) can't be trained in a level of a stacked autoencoder; use another layer or remove [Stacked]"
        },
    };
}
