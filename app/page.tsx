import { Home } from '@/components/home/home';
import { homeView } from '@/lib/content/server/home';

export default async function Page() {
  return <Home {...await homeView()} />;
}
