namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of single layers: id, source with the reported place in marks, message.</summary>
public static class LayerDiagnosticCases
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG027", "[Autoencoder, Input(4, 4, 1), Conv2D(8, ⟦5⟧, Padding = Padding.Valid), Code(3)] public partial class Net;",
            "Layer 1 (Conv2D) has windows that span 5 places, but its input has only 4 in that direction; make the "
            + "kernel or its dilation smaller or write Padding = Padding.Same"
        },
        {
            "AEG027",
            "[Autoencoder, Input(6, 2), Conv1D(8, ⟦3⟧, Dilation = 3, Padding = Padding.Valid), Code(3)] public partial class Net;",
            "Layer 1 (Conv1D) has windows that span 7 places, but its input has only 6 in that direction; make the "
            + "kernel or its dilation smaller or write Padding = Padding.Same"
        },
        {
            "AEG027", "[Autoencoder, Input(3, 9, 1), Conv2D(8, ⟦5⟧, 7, Padding = Padding.Valid), Code(3)] public partial class Net;",
            "Layer 1 (Conv2D) has windows that span 5 places, but its input has only 3 in that direction; make the "
            + "kernel or its dilation smaller or write Padding = Padding.Same"
        },
        {
            "AEG027", "[Autoencoder, Input(6, 2), Conv1D(2, 3), MaxPool1D(⟦7⟧), Code(3)] public partial class Net;",
            "Layer 2 (MaxPool1D) has windows that span 7 places, but its input has only 6 in that direction; make the "
            + "kernel or its dilation smaller or write Padding = Padding.Same"
        },
        {
            "AEG071", "[Autoencoder, Input(4, 4, 1), Conv2D(8, 3, Padding = ⟦Padding.Causal⟧), Code(3)] public partial class Net;",
            "Layer 1 (Conv2D) can't be causal: only Conv1D and ConvTranspose1D read positions in the order of time; write Padding = "
            + "Padding.Same or Padding = Padding.Valid"
        },
        {
            "AEG071",
            "[Autoencoder, Input(6, 2), Conv1D(2, 3), MaxPool1D(2, Padding = ⟦Padding.Causal⟧), Code(3)] public partial class Net;",
            "Layer 2 (MaxPool1D) can't be causal: only Conv1D and ConvTranspose1D read positions in the order of time; write Padding = "
            + "Padding.Same or Padding = Padding.Valid"
        },
        {
            "AEG028", "[Autoencoder, Input(7, 7, 4), MaxPool2D(⟦2⟧), Code(8), Dense(196)] public partial class Net;",
            "Layer 1 (MaxPool2D) has windows of 2 over 7 places: the last 1 are left out and 3 remain; write Padding = "
            + "Padding.Same for 4 with a partial window, or Padding = Padding.Valid if that is what you want"
        },
        {
            "AEG029", "[Autoencoder, Input(784), ⟦Conv2D(8, 3)⟧, Code(32)] public partial class Net;",
            "Layer 1 (Conv2D) reads [height, width, channels], but the layer before it gives 784; begin with [Input(height, "
            + "width, channels)], or give it as many values as an image or sequence that the encoder flattened"
        },
        {
            "AEG029", "[Autoencoder, Input(8, 8, 1), ⟦MaxPool1D(2)⟧, Code(32)] public partial class Net;",
            "Layer 1 (MaxPool1D) reads [length, channels], but the layer before it gives 8 x 8 x 1; begin with [Input(length, "
            + "channels)], or give it as many values as an image or sequence that the encoder flattened"
        },
        {
            "AEG030", "[Autoencoder, Input(8, 8, 3), Residual, Conv2D(4, 3), ⟦EndResidual⟧, Code(16)] public partial class Net;",
            "The residual span ends with layer 1, which gives 8 x 8 x 4, but begins with the 8 x 8 x 3 of layer 0; give both "
            + "ends the same shape"
        },
        {
            "AEG031", "[Autoencoder, Input(16), ⟦Residual⟧, Dense(16), Code(4)] public partial class Net;",
            "[Residual] has no [EndResidual] on its side of the code; add it or remove [Residual]"
        },
        {
            "AEG031", "[Autoencoder, Input(16), Dense(16), ⟦EndResidual(Activation.Relu)⟧, Code(4)] public partial class Net;",
            "[EndResidual] has no [Residual] on its side of the code; add it or remove [EndResidual]"
        },
        {
            "AEG031", "[Autoencoder, Input(16), Residual, ⟦EndResidual⟧, Dense(16), Code(4)] public partial class Net;",
            "[EndResidual] has no [Residual and a layer between them] on its side of the code; add it or remove [EndResidual]"
        },
        {
            "AEG032", "[Autoencoder, Input(64), Dense(24), Code(8), Dense(20, Tied = ⟦true⟧), Dense(64)] public partial class Net;",
            "Layer 3 has 8 inputs and 20 outputs, but its mirror image in the encoder is not a dense layer with 20 inputs and 8 "
            + "outputs; give it these sizes or remove Tied"
        },
        {
            "AEG032", "[Autoencoder(Tied = ⟦true⟧), Input(64), Condition(10), Dense(24), Code(8)] public partial class Net;",
            "Layer 5 has 18 inputs and 24 outputs, but its mirror image in the encoder is not a dense layer with 24 inputs and 18 "
            + "outputs; give it these sizes or remove Tied"
        },
        {
            "AEG033", "[Autoencoder, Input(8, 8, 3), Conv2D(6, 3, Groups = ⟦2⟧), Code(16)] public partial class Net;",
            "Layer 1 (Conv2D) has 2 groups for 3 channels and 6 filters; write a number that divides both"
        },
        {
            "AEG034", "[Autoencoder, Input(64), Dropout(⟦1.5f⟧), Code(8)] public partial class Net;",
            "rate of [Dropout] is 1.5; it must be at least 0 and below 1"
        },
        {
            "AEG034", "[Autoencoder, Input(64), Dense(8, Activation.LeakyRelu, Slope = ⟦-1f⟧), Code(8)] public partial class Net;",
            "Slope of [Dense] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(64), Dense(8, L2 = ⟦-1f⟧), Code(8)] public partial class Net;",
            "L2 of [Dense] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8, 8, 1), Conv2D(6, 3), GroupNorm(⟦4⟧), Code(8)] public partial class Net;",
            "groups of [GroupNorm] is 4; it must be a divisor of the 6 channels"
        },
        {
            "AEG034", "[Autoencoder, Input(8, 6), Attention(⟦4⟧), Code(8)] public partial class Net;",
            "heads of [Attention] is 4; it must be a divisor of the 6 channels"
        },
        {
            "AEG057", "[Autoencoder, Input(40000, 4), Attention(⟦2⟧), Code(8)] public partial class Net;",
            "Layer 1 (Attention) raises the memory of one sample in a training step to 2149243647 values, but the maximum is 134217727; make "
            + "this layer or those before it smaller"
        },
        {
            "AEG020", "[Autoencoder, Input(8), GroupNorm(⟦0⟧), Code(4)] public partial class Net;",
            "Layer 1, [GroupNorm], has size 0; write a size of 1 or more"
        },
        {
            "AEG020", "[Autoencoder, Input(60, 8), Gru(⟦0⟧), Code(4)] public partial class Net;",
            "Layer 1, [Gru], has size 0; write a size of 1 or more"
        },
        {
            "AEG020", "[Autoencoder, Input(60, 8), Gru(4), Code, RepeatVector(⟦-1⟧), Gru(8)] public partial class Net;",
            "Layer 2, [RepeatVector], has size -1; write a size of 1 or more"
        },
        {
            "AEG029", "[Autoencoder, Input(480), ⟦Lstm(32)⟧, Code(4)] public partial class Net;",
            "Layer 1 (Lstm) reads [length, channels], but the layer before it gives 480; begin with [Input(length, channels)], or "
            + "give it as many values as an image or sequence that the encoder flattened"
        },
        {
            "AEG029", "[Autoencoder, Input(60, 8), Gru(8), Dropout(0.1f), ⟦Lstm(4)⟧, Code] public partial class Net;",
            "Layer 3 (Lstm) reads [length, channels], but the layer before it gives 8; write ReturnSequences = true in layer 1 (Gru), so "
            + "that it gives its states at all positions"
        },
        {
            "AEG029", "[Autoencoder, Input(60, 8), Gru(8), Code(4), ⟦Gru(8, ReturnSequences = true)⟧] public partial class Net;",
            "Layer 3 (Gru) reads [length, channels], but the layer before it gives 4; write [RepeatVector(60)] before it, or give it as "
            + "many values as an image or sequence that the encoder flattened"
        },
        {
            "AEG029", "[Autoencoder, Input(60, 8), Dense(16), ⟦Attention(2)⟧, Code(4)] public partial class Net;",
            "Layer 2 (Attention) reads [length, channels], but the layer before it gives 16; write it before layer 1 (Dense), which makes "
            + "a vector of all positions"
        },
        {
            "AEG029", "[Autoencoder, Input(8, 8, 1), Conv2D(2, 3), Code(4), ⟦Conv2D(1, 3)⟧] public partial class Net;",
            "Layer 3 (Conv2D) reads [height, width, channels], but the layer before it gives 4; give it as many values as an image or "
            + "sequence that the encoder flattened"
        },
        {
            "AEG066", "[Autoencoder, Input(60, 8), Gru(4, ReturnSequences = true), ⟦RepeatVector(60)⟧, Code(4)] public partial class Net;",
            "Layer 2 (RepeatVector) repeats a vector at each position, but the layer before it gives 60 x 4; remove it, or write before "
            + "it what gives a vector, such as [Code(n)] or a layer with a memory without ReturnSequences"
        },
        {
            "AEG057", "[Autoencoder, Input(1 << 20, 1), Gru(⟦100⟧), Code(4)] public partial class Net;",
            "Layer 1 (Gru) raises the memory of one sample in a training step to 525336876 values, but the maximum is 134217727; make "
            + "this layer or those before it smaller"
        },
        {
            "AEG035", "[Autoencoder, Input(64), Dense(32, Activation.Relu, Slope = ⟦0.2f⟧), Code(8)] public partial class Net;",
            "Slope of [Dense] applies only with Activation.LeakyRelu; choose that or remove Slope"
        },
        {
            "AEG035", "[Autoencoder(64, 8, Alpha = ⟦0.2f⟧)] public partial class Net;",
            "Alpha of [Autoencoder] applies only with Activation.Elu; choose that or remove Alpha"
        },
        {
            "AEG035", "[Autoencoder, Input(64), Dense(32, InitialValue = ⟦0.2f⟧), Code(8)] public partial class Net;",
            "InitialValue of [Dense] applies only with Initializer.Constant; choose that or remove InitialValue"
        },
        {
            "AEG035", "[Autoencoder(Output = ⟦Activation.Sigmoid⟧), Input(64), Code(8), Dense(64)] public partial class Net;",
            "Output of [Autoencoder] applies only with a mirrored decoder; choose that or remove Output"
        },
        {
            "AEG035", "[Autoencoder(Tied = ⟦true⟧), Input(64), Code(8), Dense(64)] public partial class Net;",
            "Tied of [Autoencoder] applies only with a mirrored decoder; choose that or remove Tied"
        },
        {
            "AEG035", "[Autoencoder(Code = ⟦Activation.Tanh⟧), Input(64), VariationalCode(8)] public partial class Net;",
            "Code of [Autoencoder] applies only with a layer of the code that names no activation; choose that or remove Code"
        },
        {
            "AEG035", "[Autoencoder(Code = ⟦Activation.Tanh⟧), Input(64), Dense(8), Code] public partial class Net;",
            "Code of [Autoencoder] applies only with a layer of the code that names no activation; choose that or remove Code"
        },
        {
            "AEG035", "[Autoencoder(Code = ⟦Activation.Tanh⟧), Input(64), Code(8, Activation.Relu)] public partial class Net;",
            "Code of [Autoencoder] applies only with a layer of the code that names no activation; choose that or remove Code"
        },
        {
            "AEG036", "[Autoencoder, Input(7, 7, 4), ⟦MaxPool2D(2, Padding = Padding.Same)⟧, Code(8)] public partial class Net;",
            "Layer 1 (MaxPool2D) reads 7 x 7 x 4, but its mirror image would give 8 x 8 x 4; make it divide its input or "
            + "write the decoder's layers"
        },
        {
            "AEG037", "[Autoencoder, ⟦Input(50000, 50000, 1)⟧, Code(8)] public partial class Net;",
            "Layer 0 (Input) gives 50000 x 50000 x 1 values, more than the 2147483647 that a tensor can have; make it smaller"
        },
        {
            "AEG057", "[Autoencoder, Input(10000, 10000, 1), MaxPool2D(⟦100⟧), Code(8)] public partial class Net;",
            "Layer 4 (upsample2d 100) raises the memory of one sample in a training step to 400060024 values, but the maximum is "
            + "134217727; make this layer or those before it smaller"
        },
        {
            "AEG037", "[Autoencoder, Input(50, 2), ⟦Upsample1D(2000000000)⟧, Code(8)] public partial class Net;",
            "Layer 1 (Upsample1D) gives 2147483647 x 2 values, more than the 2147483647 that a tensor can have; make it "
            + "smaller"
        },
        {
            "AEG038", "[Autoencoder, Input(8, 8, 1), MaxPool2D(2), Conv2D(4, 3), Code, Conv2D(⟦1⟧, 3)] public partial class Net;",
            "Layer 3 gives 4 x 4 x 1 but the input is 8 x 8 x 1; change the decoder's filters, strides, padding or upsampling "
            + "so that it gives 8 x 8 x 1"
        },
        {
            "AEG038", "[Autoencoder, Input(60, 8), Gru(8), Code, RepeatVector(⟦50⟧), Gru(8, ReturnSequences = true)] public partial class Net;",
            "Layer 3 gives 50 x 8 but the input is 60 x 8; write 60 instead of 50 in layer 2 (RepeatVector)"
        },
        {
            "AEG038", "[Autoencoder, Input(60, 8), Gru(8), Code, RepeatVector(60), Gru(⟦32⟧, ReturnSequences = true)] public partial class Net;",
            "Layer 3 gives 60 x 32 but the input is 60 x 8; write 8 instead of 32 or add [Conv1D(8, 1)] as the last layer"
        },
        {
            "AEG038", "[Autoencoder, Input(60, 8), Gru(4), Code, RepeatVector(60), Attention(⟦2⟧)] public partial class Net;",
            "Layer 3 gives 60 x 4 but the input is 60 x 8; add [Conv1D(8, 1)] as the last layer"
        },
        {
            "AEG022", "[Autoencoder, Input(60, 8), Gru(8), Code, RepeatVector(60), Gru(⟦8⟧)] public partial class Net;",
            "Layer 3 gives 8 values but the input has 480; write ReturnSequences = true in it"
        },
        {
            "AEG022", "[Autoencoder, Input(60, 8), Gru(8), Code, RepeatVector(60), Lstm(⟦32⟧)] public partial class Net;",
            "Layer 3 gives 32 values but the input has 480; write ReturnSequences = true in it and add [Conv1D(8, 1)] as the last layer"
        },
        {
            "AEG066", "[Autoencoder, Input(60, 8), ⟦RepeatVector(60)⟧, Gru(8), Code(2)] public partial class Net;",
            "Layer 1 (RepeatVector) repeats a vector at each position, but the layer before it gives 60 x 8; remove it, or write before it "
            + "what gives a vector, such as [Code(n)] or a layer with a memory without ReturnSequences"
        },
    };
}
