namespace Autoencoders.Generator.Tests;

/// <summary>The table of mistakes: id, source with the reported place in marks, message.</summary>
public static class DiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG001", "[Autoencoder(8, 2)] public class ⟦Net⟧;",
            "Class 'Net' is not partial, so the generator can't add the network to it; write 'partial class Net'"
        },
        {
            "AEG002", "public class ⟦Outer⟧ { public partial struct Middle { [Autoencoder(8, 2)] public partial class Net; } }",
            "'Outer' encloses the autoencoder 'Net' but is not partial; write 'partial class Outer'"
        },
        {
            "AEG002", "public partial class Outer { public record struct ⟦Middle⟧ { [Autoencoder(8, 2)] public partial class Net; } }",
            "'Middle' encloses the autoencoder 'Net' but is not partial; write 'partial record struct Middle'"
        },
        {
            "AEG003", "[Autoencoder(8, 2)] public partial class ⟦Net⟧<T, U>;",
            "'Net' is generic (type parameters: 2), but the sizes of a network are fixed at compile time; "
            + "write an autoencoder without type parameters, outside generic types"
        },
        {
            "AEG003", "public partial class ⟦Outer⟧<T> { [Autoencoder(8, 2)] public partial class Net; }",
            "'Outer' is generic (type parameters: 1), but the sizes of a network are fixed at compile time; "
            + "write an autoencoder without type parameters, outside generic types"
        },
        {
            "AEG004", "[Autoencoder(8, 2)] public static partial class ⟦Net⟧;",
            "Class 'Net' is static, but each network has its own weights; remove 'static'"
        },
        {
            "AEG005", "[Autoencoder(8, 2)] public abstract partial class ⟦Net⟧;",
            "Class 'Net' is abstract, so no network can be created; remove 'abstract'"
        },
        {
            "AEG006", "[Autoencoder(8, 2)] public struct ⟦Net⟧;",
            "'Net' is declared as struct, but a network owns its weights and is never copied; write 'partial class Net'"
        },
        {
            "AEG006", "[Autoencoder(8, 2)] public partial interface ⟦INet⟧;",
            "'INet' is declared as interface, but a network owns its weights and is never copied; write 'partial class INet'"
        },
        {
            "AEG006", "[Autoencoder(8, 2)] public partial record ⟦Net⟧(int Size);",
            "'Net' is declared as record, but a network owns its weights and is never copied; write 'partial class Net'"
        },
        {
            "AEG006", "[Autoencoder(8, 2)] public partial record struct ⟦Net⟧;",
            "'Net' is declared as record struct, but a network owns its weights and is never copied; write 'partial class Net'"
        },
        {
            "AEG007", "[Autoencoder(8, 2)] file partial class ⟦Net⟧;",
            "'Net' is local to its file, so generated code can't refer to it; remove 'file'"
        },
        {
            "AEG007", "file partial class ⟦Outer⟧ { [Autoencoder(8, 2)] public partial class Net; }",
            "'Outer' is local to its file, so generated code can't refer to it; remove 'file'"
        },
        {
            "AEG008", "[Autoencoder(8, 2)] public partial class ⟦Net⟧ { }",
            "The network of 'Net' needs C# 11.0, but this project compiles as C# 10.0; "
            + "set <LangVersion>11.0</LangVersion> or newer in the project file"
        },
        {
            "AEG009", "[Autoencoder(8, 2, Training = true)] public partial class Net { public float ⟦Penalty⟧ => 3f; }",
            "'Net.Penalty' collides with the 'Penalty' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder(8, 2)] public partial class Net { public int ⟦InputLength⟧ => 3; }",
            "'Net.InputLength' collides with the 'InputLength' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder(8, 2)] public partial class Net { public void Encode(int x) { } public void ⟦Encode⟧"
            + "(System.ReadOnlySpan<float> input, System.Span<float> code) { } }",
            "'Net.Encode(ReadOnlySpan<float>, Span<float>)' collides with the 'Encode' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder(8, 2)] public partial class Net { private const int ⟦Decode⟧ = 3; }",
            "'Net.Decode' collides with the 'Decode' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "namespace A { [Autoencoder(8, 2)] public partial class Net { public void ⟦CopyFrom⟧(Net? net) { } } }",
            "'Net.CopyFrom(Net?)' collides with the 'CopyFrom' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder(8, 2)] public partial class Net { public static Net ⟦Load⟧(string? path) => new(1); }",
            "'Net.Load(string?)' collides with the 'Load' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder(8, 2)] public partial class Net { public void ⟦EncodeBatch⟧(System.ReadOnlySpan<float> inputs, "
            + "System.ReadOnlySpan<float> conditions, System.Span<float> codes) { } }",
            "'Net.EncodeBatch(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>)' collides with the 'EncodeBatch' "
            + "that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder, Input(8), Condition(3), VariationalCode(2)] public partial class Net { "
            + "public float ⟦EvidenceLowerBound⟧(System.ReadOnlySpan<float> a, in CounterRandom b) => 3f; }",
            "'Net.EvidenceLowerBound(ReadOnlySpan<float>, in CounterRandom)' collides with the 'EvidenceLowerBound' "
            + "that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder, Input(8), Dense(1), FiniteScalarCode(5)] public partial class Net { private int ⟦IndexCount⟧; }",
            "'Net.IndexCount' collides with the 'IndexCount' that is generated into 'Net'; rename it"
        },
        {
            "AEG009", "[Autoencoder(8, 2)] public partial class ⟦Encode⟧;",
            "'Encode' collides with the 'Encode' that is generated into 'Encode'; rename it"
        },
        {
            "AEG009", "public class Model { public int CodeLength; } [Autoencoder(8, 2)] public partial class ⟦Net⟧ : Model;",
            "'Model.CodeLength' collides with the 'CodeLength' that is generated into 'Net'; rename it"
        },
        {
            "AEG010", "[Autoencoder(8, 2)] public partial class Net { public ⟦Net⟧(int size) { } }",
            "'Net.Net(int)' collides with a generated constructor: 'Net(int seed)', 'Net()' and primary constructors are taken; "
            + "give it other parameters"
        },
        {
            "AEG010", "[Autoencoder(8, 2)] public partial class Net { public Net(string name) : this(3) { } private ⟦Net⟧() { } }",
            "'Net.Net()' collides with a generated constructor: 'Net(int seed)', 'Net()' and primary constructors are taken; "
            + "give it other parameters"
        },
        {
            "AEG010", "[Autoencoder(8, 2)] public partial class Net⟦(string name)⟧ { public string Name => name; }",
            "'Net.Net(string)' collides with a generated constructor: 'Net(int seed)', 'Net()' and primary constructors are taken; "
            + "give it other parameters"
        },
        {
            "AEG011", "public class Model { public Model(string name) { } } [Autoencoder(8, 2)] public partial class ⟦Net⟧ : Model "
            + "{ public Net(string name) : base(name) { } }",
            "Base class 'Model' of 'Net' has no constructor that can be called without arguments; add one"
        },
        {
            "AEG012", "[Autoencoder, Input(8)] public partial class Net; [⟦Dense(4)⟧, Code(2)] public partial class Net;",
            "The layers of 'Net' are spread over 2 of its partial declarations, so their order is unclear; write all of them on one"
        },
        {
            "AEG013", "[Autoencoder] public partial class ⟦Net⟧;",
            "'Net' has no layers; write the sizes of input, hidden layers and code, as in [Autoencoder(784, 128, 32)], "
            + "or attributes: [Input(784)], [Dense(128)], [Code(32)]"
        },
        {
            "AEG013", "[Autoencoder, Input(8), Code] public partial class ⟦Net⟧;",
            "'Net' has no layers; write the sizes of input, hidden layers and code, as in [Autoencoder(784, 128, 32)], "
            + "or attributes: [Input(784)], [Dense(128)], [Code(32)]"
        },
        {
            "AEG014", "[Autoencoder(⟦64⟧)] public partial class Net;",
            "[Autoencoder] has 1 size, but needs at least 2: input and code; write, for example, [Autoencoder(64, 8)]"
        },
        {
            "AEG015", "[Autoencoder(8, 4, 2), ⟦Input(8)⟧, Code(2)] public partial class Net;",
            "The network is described by sizes in [Autoencoder] (3) and by layer attributes (2); keep one of the two"
        },
        {
            "AEG016", "[Autoencoder, Dense(4), Code(2)] public partial class ⟦Net⟧;",
            "'Net' has layer attributes (2) but no [Input]; write [Input(n)] before them; n is the number of values of one sample"
        },
        {
            "AEG017", "[Autoencoder, Dense(4), ⟦Input(8)⟧, Code(2)] public partial class Net;",
            "[Input] is layer attribute 2 of 3, but data flows from top to bottom; move it to the top"
        },
        {
            "AEG018", "[Autoencoder, Input(8), Dense(4)] public partial class ⟦Net⟧;",
            "'Net' has layer attributes (2) but no [Code]; write [Code(n)] where the encoder ends; n is the number of values of the code"
        },
        {
            "AEG019", "[Autoencoder, Input(8), Code(4), ⟦Code(2)⟧] public partial class Net;",
            "Layer 2 is a second code, but layer 1 already ends the encoder; remove one of them"
        },
        {
            "AEG020", "[Autoencoder(8, ⟦0⟧, 2)] public partial class Net;",
            "Layer 1, [Dense], has size 0; write a size of 1 or more"
        },
        {
            "AEG020", "[Autoencoder(8, ⟦0⟧, 2, Training = false)] public partial class Net { public float Penalty => 3f; }",
            "Layer 1, [Dense], has size 0; write a size of 1 or more"
        },
        {
            "AEG020", "[Autoencoder(sizes: new[] { 8, 4, ⟦-2⟧ })] public partial class Net;",
            "Layer 2, [Code], has size -2; write a size of 1 or more"
        },
        {
            "AEG020", "[Autoencoder, Input(length: ⟦-8⟧), Code(2)] public partial class Net;",
            "Layer 0, [Input], has size -8; write a size of 1 or more"
        },
        {
            "AEG021", "[Autoencoder(100_000, ⟦50_000⟧)] public partial class Net;",
            "Layer 1, [Code], brings the network to 5000050000 weights and biases, but one block holds at most 2147483647; "
            + "make this layer or the one before it smaller"
        },
        {
            "AEG021", "[Autoencoder(40_000, ⟦40_000⟧, 2)] public partial class Net;",
            "Layer 4, [dense 40000], brings the network to 3200280002 weights and biases, but one block holds at most 2147483647; "
            + "make this layer or the one before it smaller"
        },
        {
            "AEG022", "[Autoencoder, Input(70), Code(8), Dense(⟦64⟧)] public partial class Net;",
            "Layer 2 gives 64 values but the input has 70; write 70 instead of 64 or add [Dense(70)] as the last layer"
        },
        {
            "AEG022", "[Autoencoder, Input(70), Code(8), Dense(activation: Activation.Tanh, units: ⟦64⟧)] public partial class Net;",
            "Layer 2 gives 64 values but the input has 70; write 70 instead of 64 or add [Dense(70)] as the last layer"
        },
        {
            "AEG023", "[Autoencoder(2, 3, ⟦4⟧)] public partial class Net;",
            "The code has 4 values but the input has only 2, so nothing has to be compressed; make the code smaller than 2"
        },
        {
            "AEG024", "[Autoencoder(8, 2, Output = ⟦Activation.Tanh⟧, Loss = Loss.BinaryCrossEntropy)] public partial class Net;",
            "Loss BinaryCrossEntropy needs outputs in 0..1, but the last layer's activation is Tanh; "
            + "write Output = Activation.Sigmoid or choose another loss"
        },
        {
            "AEG024", "[Autoencoder(8, 2, Loss = ⟦Loss.BinaryCrossEntropy⟧)] public partial class Net;",
            "Loss BinaryCrossEntropy needs outputs in 0..1, but the last layer's activation is Identity; "
            + "write Output = Activation.Sigmoid or choose another loss"
        },
        {
            "AEG024", "[Autoencoder(Loss = Loss.BinaryCrossEntropy), Input(8), Code(2), Dense(8, ⟦Activation.Relu⟧)] partial class Net;",
            "Loss BinaryCrossEntropy needs outputs in 0..1, but the last layer's activation is Relu; "
            + "write Activation.Sigmoid in the last layer or choose another loss"
        },
        {
            "AEG024", "[Autoencoder(8, 2, Output = ⟦Activation.Elu⟧, Loss = Loss.PoissonNegativeLogLikelihood)] partial class Net;",
            "Loss PoissonNegativeLogLikelihood needs outputs of 0 or more, but the last layer's activation is Elu; "
            + "write Output = Activation.Softplus or choose another loss"
        },
        {
            "AEG024", "[Autoencoder(8, 2, Output = ⟦Activation.Sigmoid⟧, Loss = Loss.CategoricalCrossEntropy)] partial class Net;",
            "Loss CategoricalCrossEntropy needs outputs in 0..1 that add up to 1, but the last layer's activation is Sigmoid; "
            + "write Output = Activation.Softmax or choose another loss"
        },
        {
            "AEG025", "[Autoencoder(8, 2, Hidden = ⟦(Activation)99⟧)] public partial class Net;",
            "(Activation)99 is not a member of Activation; write one of Identity, Relu, Sigmoid, Tanh, LeakyRelu, Elu, Selu, "
            + "Gelu, GeluTanh, Silu, Mish, HardSigmoid, HardTanh, Softplus, Softsign, Softmax"
        },
        {
            "AEG025", "[Autoencoder, Input(8), Code(2, activation: ⟦(Activation)(-1)⟧)] public partial class Net;",
            "(Activation)(-1) is not a member of Activation; write one of Identity, Relu, Sigmoid, Tanh, LeakyRelu, Elu, Selu, "
            + "Gelu, GeluTanh, Silu, Mish, HardSigmoid, HardTanh, Softplus, Softsign, Softmax"
        },
        {
            "AEG025", "[Autoencoder(8, 2, Loss = ⟦(Loss)99⟧)] public partial class Net;",
            "(Loss)99 is not a member of Loss; write one of MeanSquaredError, BinaryCrossEntropy, MeanAbsoluteError, Huber, "
            + "CategoricalCrossEntropy, PoissonNegativeLogLikelihood, CosineDistance"
        },
        {
            "AEG026", "[Autoencoder(8, 2)] public partial class Net { public required string ⟦Name⟧ { get; init; } }",
            "'Net.Name' is required, but 'Net.Load' makes networks without an object initializer; remove 'required'"
        },
        {
            "AEG026", "public class Model { public required int Size; } [Autoencoder(8, 2)] public partial class ⟦Net⟧ : Model;",
            "'Model.Size' is required, but 'Net.Load' makes networks without an object initializer; remove 'required'"
        },
    };
}
