using static Autoencoders.Tests.Kernels.Numbers;

namespace Autoencoders.Tests.Kernels;

public class ConvolutionTests
{
    // Type arguments: input rows and columns, input and output channels, window rows and columns, stride, dilation, padding, groups.
    private static readonly ConvolutionCase[] Cases =
    [
        // The layers of a small image network.
        new ConvolutionCase<TestWindow<N28, N28, N1, N16, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N14, N14, N16, N8, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N7, N7, N8, N8, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N4, N4, N8, N8, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N16, N16, N8, N16, N3, N3, N1, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N28, N28, N16, N1, N3, N3, N1, N1, N1, N1>>(),

        // Channels that fill no register, or a few and a rest.
        new ConvolutionCase<TestWindow<N7, N9, N3, N5, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N9, N7, N5, N3, N3, N3, N1, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N5, N6, N17, N33, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N6, N5, N33, N17, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N4, N5, N8, N4, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N5, N5, N1, N1, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N10, N11, N1, N2, N5, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N3, N3, N40, N7, N3, N3, N1, N1, N1, N1>>(),

        // Windows of one element, of even and odd sizes, and as large as the input.
        new ConvolutionCase<TestWindow<N6, N7, N5, N8, N1, N1, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N6, N7, N16, N3, N1, N1, N1, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N7, N8, N3, N16, N2, N4, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N9, N9, N8, N8, N5, N5, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N11, N13, N5, N17, N4, N3, N1, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N4, N4, N3, N8, N4, N4, N1, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N1, N1, N8, N16, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N2, N3, N8, N33, N7, N7, N1, N1, N1, N1>>(),

        // Strides, some greater than the window.
        new ConvolutionCase<TestWindow<N8, N8, N3, N16, N3, N3, N2, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N9, N7, N8, N8, N3, N3, N2, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N10, N11, N8, N5, N3, N3, N3, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N10, N11, N16, N3, N4, N4, N2, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N9, N8, N5, N8, N1, N1, N2, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N9, N11, N1, N8, N2, N2, N3, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N28, N28, N1, N16, N3, N3, N2, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N2, N2, N8, N8, N3, N3, N3, N1, N1, N1>>(),

        // Dilations, with and without strides.
        new ConvolutionCase<TestWindow<N9, N10, N8, N16, N3, N3, N1, N2, N1, N1>>(),
        new ConvolutionCase<TestWindow<N11, N13, N3, N5, N3, N3, N1, N3, N0, N1>>(),
        new ConvolutionCase<TestWindow<N11, N9, N1, N8, N3, N3, N1, N2, N0, N1>>(),
        new ConvolutionCase<TestWindow<N9, N10, N8, N3, N3, N3, N2, N3, N1, N1>>(),
        new ConvolutionCase<TestWindow<N10, N9, N5, N8, N3, N2, N2, N2, N1, N1>>(),
        new ConvolutionCase<TestWindow<N10, N13, N3, N17, N3, N3, N3, N2, N1, N1>>(),

        // Groups, and a window for each channel.
        new ConvolutionCase<TestWindow<N6, N7, N16, N16, N3, N3, N1, N1, N1, N2>>(),
        new ConvolutionCase<TestWindow<N7, N6, N8, N4, N3, N3, N2, N1, N1, N4>>(),
        new ConvolutionCase<TestWindow<N7, N6, N20, N40, N3, N2, N1, N2, N0, N4>>(),
        new ConvolutionCase<TestWindow<N6, N6, N8, N16, N3, N3, N1, N1, N1, N8>>(),
        new ConvolutionCase<TestWindow<N6, N6, N16, N8, N3, N3, N1, N1, N1, N8>>(),
        new ConvolutionCase<TestWindow<N8, N9, N16, N16, N3, N3, N1, N1, N1, N16>>(),
        new ConvolutionCase<TestWindow<N8, N9, N33, N33, N3, N3, N2, N1, N1, N33>>(),
        new ConvolutionCase<TestWindow<N9, N8, N7, N7, N5, N3, N1, N2, N0, N7>>(),

        // One dimension.
        new ConvolutionCase<TestWindow<N1, N64, N1, N8, N1, N5, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N1, N23, N8, N16, N1, N3, N2, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N1, N23, N16, N1, N1, N7, N1, N1, N0, N1>>(),
        new ConvolutionCase<TestWindow<N1, N17, N5, N3, N1, N3, N3, N2, N1, N1>>(),
        new ConvolutionCase<TestWindow<N1, N40, N8, N8, N1, N3, N1, N3, N0, N8>>(),

        // Too large for the stack.
        new ConvolutionCase<TestWindow<N40, N64, N20, N8, N3, N3, N1, N1, N1, N1>>(),
        new ConvolutionCase<TestWindow<N40, N64, N20, N1, N3, N3, N1, N1, N1, N1>>(),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void ApplyIsExact(int index) => Cases[index].ApplyIsExact();

    [Theory]
    [MemberData(nameof(Indices))]
    public void ApplyAdjointIsExact(int index) => Cases[index].ApplyAdjointIsExact();

    [Theory]
    [MemberData(nameof(Indices))]
    public void TransposeIsExact(int index) => Cases[index].TransposeIsExact();

    [Theory]
    [MemberData(nameof(Indices))]
    public void GradientsAreExact(int index) => Cases[index].GradientsAreExact();

    [Theory]
    [MemberData(nameof(Indices))]
    public void AdjointGradientsAreExact(int index) => Cases[index].AdjointGradientsAreExact();

    /// <summary>Of the registers that there are: what software puts in their place runs nowhere.</summary>
    [Trait("Registers", "Any")]
    [Theory]
    [MemberData(nameof(Indices))]
    public void WidthsGiveTheSameBits(int index) => Cases[index].WidthsGiveTheSameBits();
}
