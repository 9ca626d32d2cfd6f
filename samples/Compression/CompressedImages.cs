using Autoencoders;
using Samples;

namespace Compression;

/// <summary>Images as bytes, and what has become of them.</summary>
/// <param name="Codec">How they were compressed.</param>
/// <param name="Bits">The bits of a number.</param>
/// <param name="Quantizer">The levels that the numbers were rounded to.</param>
/// <param name="Packed">The bytes of all images.</param>
/// <param name="Decompressed">The images from these bytes.</param>
/// <param name="Quality">How near these are to the originals.</param>
/// <param name="Distortion">What rounding did to the codes.</param>
internal sealed record CompressedImages(
    Codec Codec, int Bits, CodeQuantizer Quantizer, byte[] Packed, Dataset Decompressed, ImageQuality Quality, CodeDistortion Distortion)
{
    /// <summary>The bytes of an image.</summary>
    public int BytesPerImage => Quantizer.BytesPerCode;
}
