using System.Numerics;

namespace Autoencoders.Kernels;

/// <summary>What a float becomes of 32 random bits, in operations that every machine rounds alike.</summary>
internal interface IWordValue
{
    /// <summary>The floats of several words.</summary>
    Vector<float> Of(Vector<uint> words);
}
