namespace Autoencoders.Onnx.Wire;

/// <summary>The types of elements, with the numbers of the ONNX specification.</summary>
internal enum ElementType
{
    Single = 1,
    Int64 = 7,
    Boolean = 9,
    Half = 10,
    Double = 11,
    BrainSingle = 16,
}
