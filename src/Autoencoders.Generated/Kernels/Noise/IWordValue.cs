using System.Numerics;

namespace Autoencoders.Kernels;

/// <summary>The conversion of 32 random bits to a float, in operations that every machine rounds alike.</summary>
internal interface IWordValue
{
    /// <summary>The floats of several words.</summary>
    Vector<float> Of(Vector<uint> words);
}
