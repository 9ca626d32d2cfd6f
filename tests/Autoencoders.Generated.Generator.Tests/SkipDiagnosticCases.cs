namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of skip connections: id, source with the reported place in marks, message.</summary>
public static class SkipDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG060",
            "[Autoencoder, Input(9), Dense(6), Skip(\"a\"), Dense(5), Skip(\"b\"), Code(2), Dense(6), Concatenate(⟦\"c\"⟧), Dense(9)] "
            + "public partial class Net;",
            "[Concatenate(\"c\")] reads a value that no [Skip] before it names; write one of \"a\", \"b\""
        },
        {
            "AEG060", "[Autoencoder, Input(9), Dense(6), Concatenate(⟦\"a\"⟧), Skip(\"a\"), Code(2)] public partial class Net;",
            "[Concatenate(\"a\")] reads a value that no [Skip] before it names; write [Skip(\"a\")] where the value is given"
        },
        {
            "AEG061",
            "[Autoencoder, Input(4, 4, 1), Conv2D(2, 3), Skip(\"full\"), MaxPool2D(2), Code, Concatenate(skip: ⟦\"full\"⟧), Upsample2D(2)] "
            + "public partial class Net;",
            "Layer 3 (Concatenate) joins the 2 x 2 x 2 before it and the 4 x 4 x 2 of [Skip(\"full\")], which differ in more than channels; "
            + "move one of both attributes, or make their other lengths equal"
        },
        {
            "AEG061",
            "[Autoencoder, Input(4, 4, 1), Skip(\"image\"), Dense(6), Concatenate(⟦\"image\"⟧), Code(2)] public partial class Net;",
            "Layer 2 (Concatenate) joins the 6 before it and the 4 x 4 x 1 of [Skip(\"image\")], which differ in more than channels; "
            + "move one of both attributes, or make their other lengths equal"
        },
        {
            "AEG062", "[Autoencoder, Input(9), Dense(6), Skip(\"a\"), Dense(5), Skip(⟦\"a\"⟧), Code(2)] public partial class Net;",
            "[Skip(\"a\")] already names the output of layer 1; write another name"
        },
        {
            "AEG063", "[Autoencoder, Input(9), Dense(6), ⟦Skip(\"a\")⟧, Code(2), Dense(6), Dense(9)] public partial class Net;",
            "No layer reads [Skip(\"a\")]; write [Concatenate(\"a\")] where it is to be read, or remove [Skip]"
        },
        {
            "AEG063", "[Autoencoder, Input(9), ⟦Skip(\"sample\")⟧, Dense(6), Code(2)] public partial class Net;",
            "No layer reads [Skip(\"sample\")]; write [Concatenate(\"sample\")] where it is to be read, or remove [Skip]"
        },
        {
            "AEG063",
            "[Autoencoder, Input(9), Corruption(Noise.Gaussian, 0.1f), ⟦Skip(\"noisy\")⟧, Dense(6), Code(2)] public partial class Net;",
            "No layer reads [Skip(\"noisy\")]; write [Concatenate(\"noisy\")] where it is to be read, or remove [Skip]"
        },
        {
            "AEG063", "[Autoencoder, Input(9), Dense(6), Code(2), ⟦Skip(\"code\")⟧] public partial class Net;",
            "No layer reads [Skip(\"code\")]; write [Concatenate(\"code\")] where it is to be read, or remove [Skip]"
        },
        {
            "AEG064",
            "[Autoencoder, Input(9), Dense(6), Skip(\"a\"), VectorQuantizedCode(4), Dense(6), Concatenate(⟦\"a\"⟧), Dense(9)] "
            + "public partial class Net;",
            "Layer 4 (concatenate 1) of the decoder reads a value of the encoder, but [VectorQuantizedCode] decodes codes alone; write "
            + "[Code], or name a value behind the code"
        },
        {
            "AEG064", "[Autoencoder, Input(9), Dense(6), Skip(\"a\"), ⟦VariationalCode(2)⟧] public partial class Net;",
            "Layer 5 (concatenate 1) of the decoder reads a value of the encoder, but [VariationalCode] decodes codes alone; write [Code], "
            + "or name a value behind the code"
        },
        {
            "AEG036",
            "[Autoencoder, Input(4, 4, 1), Conv2D(2, 3), ⟦MaxPool2D(2)⟧, Skip(\"a\"), Conv2D(2, 3), Code] public partial class Net;",
            "Layer 2 (MaxPool2D) reads 4 x 4 x 2, but its mirror image would give 4 x 4 x 4; make it divide its input or write the decoder's "
            + "layers"
        },
        {
            "AEG053",
            "[Autoencoder, Stacked, Input(9), Dense(7), Skip(\"a\"), Dense(6), ⟦Concatenate(\"a\")⟧, Dense(5), Code(2)] "
            + "public partial class Net;",
            "Layer 3 (Concatenate) can't be trained in a level of a stacked autoencoder; use another layer or remove [Stacked]"
        },
    };
}
