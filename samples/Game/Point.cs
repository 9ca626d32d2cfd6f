namespace Game;

/// <summary>A place or a step on the field.</summary>
internal readonly record struct Point(float X, float Y)
{
    public float Length => MathF.Sqrt((X * X) + (Y * Y));

    public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

    public static Point operator -(Point left, Point right) => new(left.X - right.X, left.Y - right.Y);

    public static Point operator *(Point point, float factor) => new(point.X * factor, point.Y * factor);

    /// <summary>The same direction, no longer than <paramref name="most"/>.</summary>
    public Point Limit(float most)
    {
        float length = Length;
        return length > most ? this * (most / length) : this;
    }
}
