namespace Autoencoders.CodeFixes.Tests;

/// <summary>For each fix: its name, the source with the diagnostic marked, and the source that it leaves.</summary>
public static class FixCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "PartialFix",
            "[Autoencoder(8, 2)] public sealed class {|AEG001:Net|};",
            "[Autoencoder(8, 2)] public sealed partial class Net;"
        },
        {
            "PartialFix",
            "/** <summary>One.</summary> */ [Autoencoder(8, 2)] class /* its name */ {|AEG001:Net|} { }",
            "/** <summary>One.</summary> */ [Autoencoder(8, 2)] partial class /* its name */ Net { }"
        },
        {
            "PartialFix",
            "public class {|AEG002:Models|} { [Autoencoder(8, 2)] public sealed class {|AEG001:Net|}; }",
            "public partial class Models { [Autoencoder(8, 2)] public sealed partial class Net; }"
        },
        {
            "PartialFix",
            "public readonly record struct {|AEG002:Models|}(int Count) { [Autoencoder(8, 2)] public sealed partial class Net; }",
            "public readonly partial record struct Models(int Count) { [Autoencoder(8, 2)] public sealed partial class Net; }"
        },
        {
            "StaticFix",
            "[Autoencoder(8, 2)] public static partial class {|AEG004:Net|} { public static int Count; }",
            "[Autoencoder(8, 2)] public partial class Net { public static int Count; }"
        },
        {
            "StaticFix",
            "[Autoencoder(8, 2)] partial class {|AEG004:Net|}; public static partial class Net;",
            "[Autoencoder(8, 2)] partial class Net; public partial class Net;"
        },
        {
            "AbstractFix",
            "[Autoencoder(8, 2)] abstract /* not any more */ partial class {|AEG005:Net|};",
            "[Autoencoder(8, 2)] /* not any more */ partial class Net;"
        },
        {
            "AbstractFix",
            "public abstract class Named { public abstract string Name { get; } } "
                + "[Autoencoder(8, 2)] public abstract partial class {|AEG005:Net|} : Named { public override string Name => \"\"; }",
            "public abstract class Named { public abstract string Name { get; } } "
                + "[Autoencoder(8, 2)] public partial class Net : Named { public override string Name => \"\"; }"
        },
        {
            "RequiredFix",
            "[Autoencoder(8, 2)] public partial class Net { public required string {|AEG026:Title|} { get; set; } = \"\"; }",
            "[Autoencoder(8, 2)] public partial class Net { public string Title { get; set; } = \"\"; }"
        },
        {
            "RequiredFix",
            "[Autoencoder(8, 2)] public partial class Net { required public int {|AEG026:First|}, {|AEG026:Second|}; }",
            "[Autoencoder(8, 2)] public partial class Net { public int First, Second; }"
        },
        {
            "RequiredFix",
            "public class Titled { public required int Year { get; set; } } "
                + "[Autoencoder(8, 2)] public partial class {|AEG026:Net|} : Titled;",
            "public class Titled { public int Year { get; set; } } [Autoencoder(8, 2)] public partial class Net : Titled;"
        },
        {
            "RequiredFix",
            "public class Titled { public required int Year { get; set; } } "
                + "[Autoencoder(8, 2)] partial class {|AEG026:One|} : Titled; [Autoencoder(8, 2)] partial class {|AEG026:Two|} : Titled;",
            "public class Titled { public int Year { get; set; } } "
                + "[Autoencoder(8, 2)] partial class One : Titled; [Autoencoder(8, 2)] partial class Two : Titled;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(9), Code(2), Dense({|AEG022:8|})] public partial class Net;",
            "[Autoencoder, Input(9), Code(2), Dense(9)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(9), Code(2), Dense(activation: Activation.Tanh, units: {|AEG022:4 + 4|})] public partial class Net;",
            "[Autoencoder, Input(9), Code(2), Dense(activation: Activation.Tanh, units: 9)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(3, 3, 1), Code(2), Dense(8), {|AEG022:Dropout(0.1f)|}] public partial class Net;",
            "[Autoencoder, Input(3, 3, 1), Code(2), Dense(9), Dropout(0.1f)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(4, 4, 1), Code(2), Dense(16), Conv2D(1, 1), Conv2D({|AEG038:3|}, 3)] public partial class Net;",
            "[Autoencoder, Input(4, 4, 1), Code(2), Dense(16), Conv2D(1, 1), Conv2D(1, 3)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(4, 4, 3), Residual, Conv2D(4, 3), {|AEG030:EndResidual|}, Code(2)] public partial class Net;",
            "[Autoencoder, Input(4, 4, 3), Residual, Conv2D(3, 3), EndResidual, Code(2)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(8), Residual, Dense(6), BatchNorm, {|AEG030:EndResidual|}, Code(2)] public partial class Net;",
            "[Autoencoder, Input(8), Residual, Dense(8), BatchNorm, EndResidual, Code(2)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Input(9), Dense(6), Code(2), Dense(5, Tied = {|AEG032:true|}), Dense(9)] public partial class Net;",
            "[Autoencoder, Input(9), Dense(6), Code(2), Dense(6, Tied = true), Dense(9)] public partial class Net;"
        },
        {
            "SkipFix",
            "[Autoencoder, Input(9), Dense(6), Skip(\"wide\"), Code(2), Dense(6), Concatenate({|AEG060:\"wid\"|}), Dense(9)] partial class Net;",
            "[Autoencoder, Input(9), Dense(6), Skip(\"wide\"), Code(2), Dense(6), Concatenate(\"wide\"), Dense(9)] partial class Net;"
        },
        {
            "SkipFix",
            "[Autoencoder, Input(4, 4, 1), Conv2D(2, 3), Skip(\"full\"), MaxPool2D(2), Skip(\"half\"), Code, Concatenate(\"half\"), "
                + "Upsample2D(2), Concatenate({|AEG061:\"half\"|}), Conv2D(1, 3)] partial class Net;",
            "[Autoencoder, Input(4, 4, 1), Conv2D(2, 3), Skip(\"full\"), MaxPool2D(2), Skip(\"half\"), Code, Concatenate(\"half\"), "
                + "Upsample2D(2), Concatenate(\"full\"), Conv2D(1, 3)] partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder, Input(9), Dense(6), Code(2), Dense(5, Tied = {|AEG032:true|}), Dense(9)] public partial class Net;",
            "[Autoencoder, Input(9), Dense(6), Code(2), Dense(5), Dense(9)] public partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder(Tied = {|AEG032:true|}), Input(9), Condition(3), Dense(6), Code(2)] public partial class Net;",
            "[Autoencoder, Input(9), Condition(3), Dense(6), Code(2)] public partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder(8, 2), Head(5, Activation.Relu, Loss.Huber), Head({|AEG065:2|}, Activation.Tanh, Loss.Huber)] partial class Net;",
            "[Autoencoder(8, 2), Head(5, Activation.Relu, Loss.Huber), Head(3, Activation.Tanh, Loss.Huber)] partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder({|AEG075:9|}, 3), Numeric(5), Categorical(12)] partial class Net;",
            "[Autoencoder(6, 3), Numeric(5), Categorical(12)] partial class Net;"
        },
        {
            "SizeFix",
            "[Autoencoder, Numeric(5), Cyclic(24), Code(2), Dense({|AEG076:6|})] partial class Net;",
            "[Autoencoder, Numeric(5), Cyclic(24), Code(2), Dense(7)] partial class Net;"
        },
        {
            "ActivationFix",
            "[Autoencoder(8, 2), Head(8, {|AEG024:Activation.Tanh|}, Loss.BinaryCrossEntropy)] public partial class Net;",
            "[Autoencoder(8, 2), Head(8, Activation.Sigmoid, Loss.BinaryCrossEntropy)] public partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder(8, 2, Loss = {|AEG035:Loss.Huber|}), Head(8, Activation.Tanh, Loss.Huber)] public partial class Net;",
            "[Autoencoder(8, 2), Head(8, Activation.Tanh, Loss.Huber)] public partial class Net;"
        },
        {
            "ActivationFix",
            "[Autoencoder(8, 2, Output = {|AEG024:Activation.Tanh|}, Loss = Loss.BinaryCrossEntropy)] public partial class Net;",
            "[Autoencoder(8, 2, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)] public partial class Net;"
        },
        {
            "ActivationFix",
            "[Autoencoder(8, 2, Loss = {|AEG024:Loss.PoissonNegativeLogLikelihood|})] public partial class Net;",
            "[Autoencoder(8, 2, Loss = Loss.PoissonNegativeLogLikelihood, Output = Activation.Softplus)] public partial class Net;"
        },
        {
            "ActivationFix",
            "[Autoencoder(Loss = Loss.BinaryCrossEntropy), Input(8), Code(2), Dense(8, {|AEG024:Activation.Relu|})] partial class Net;",
            "[Autoencoder(Loss = Loss.BinaryCrossEntropy), Input(8), Code(2), Dense(8, Activation.Sigmoid)] partial class Net;"
        },
        {
            "ActivationFix",
            "[Autoencoder(Loss = {|AEG024:Loss.CategoricalCrossEntropy|}), Input(8), Code(2), Dense(8, L2 = 0.1f)] partial class Net;",
            "[Autoencoder(Loss = Loss.CategoricalCrossEntropy), Input(8), Code(2), Dense(8, activation: Activation.Softmax, L2 = 0.1f)] "
                + "partial class Net;"
        },
        {
            "ActivationFix",
            "[Autoencoder(Loss = {|AEG024:Loss.BinaryCrossEntropy|}), Input(8), Code(2), Dense(8), Residual, Dense(8), EndResidual] "
                + "partial class Net;",
            "[Autoencoder(Loss = Loss.BinaryCrossEntropy), Input(8), Code(2), Dense(8), Residual, Dense(8), "
                + "EndResidual(activation: Activation.Sigmoid)] partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder(8, 2, Alpha = {|AEG035:0.2f|}, Tied = true, Slope = {|AEG035:0.1f|})] public partial class Net;",
            "[Autoencoder(8, 2, Tied = true)] public partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder(Alpha = {|AEG035:0.2f|}, Slope = {|AEG035:0.1f|}, Tied = true), Input(8), Code(2)] public partial class Net;",
            "[Autoencoder(Tied = true), Input(8), Code(2)] public partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder(Tied = {|AEG035:true|}, Output = {|AEG035:Activation.Tanh|}), Input(8), Code(2), Dense(8)] "
                + "public partial class Net;",
            "[Autoencoder, Input(8), Code(2), Dense(8)] public partial class Net;"
        },
        {
            "ArgumentFix",
            "[Autoencoder, Input(8), Dense(4, InitialValue = {|AEG035:1f|}, L2 = 0.1f), Code(2)] public partial class Net;",
            "[Autoencoder, Input(8), Dense(4, L2 = 0.1f), Code(2)] public partial class Net;"
        },
    };
}
